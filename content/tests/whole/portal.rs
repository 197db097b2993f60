// SPDX-License-Identifier: Apache-2.0

//! The files of the portal.

use crate::{
	fakes::Node,
	server::{Server, Wanted},
	texts::raw,
	Folder,
};
use std::{fs, thread, time::Duration};

fn write(folder: &Folder, name: &str, content: &str) {
	let path = folder.path().join(name);
	fs::create_dir_all(path.parent().expect("has one")).expect("can be made");
	fs::write(path, content).expect("can be written");
}

fn start() -> (Folder, Node, Server) {
	let (folder, node) = (Folder::new(), Node::start());
	write(&folder, "index.html", "<!doctype html><p>The portal");
	write(&folder, "assets/main-abc123.js", &"console.log(1);\n".repeat(100));
	write(&folder, ".hidden", "secret");
	std::os::unix::fs::symlink("/etc/passwd", folder.path().join("link.txt")).expect("can be made");
	let portal = Some(folder.path().to_owned());
	let server = Server::start_as(&node, Wanted { portal, ..Wanted::default() });
	(folder, node, server)
}

#[test]
fn the_page_is_asked_again_and_what_is_named_by_its_content_is_not() {
	let (_folder, _node, server) = start();
	let page = server.get("/");
	assert_eq!((page.status, page.body.as_slice()), (200, &b"<!doctype html><p>The portal"[..]));
	assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
	assert_eq!(page.header("cache-control"), Some("no-cache"));
	let policy = page.header("content-security-policy").expect("has one");
	assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
	assert!(!policy.contains("unsafe-inline"), "{policy}");
	assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
	let script = server.get("/assets/main-abc123.js");
	assert_eq!(script.header("cache-control"), Some("public, max-age=31536000, immutable"));
	assert_eq!(script.header("content-type"), Some("text/javascript; charset=utf-8"));
	let mark = page.header("etag").expect("has one");
	let known = raw(&server, "GET /", &format!("If-None-Match: {mark}\r\n"));
	assert!(known.starts_with("HTTP/1.1 304"), "{known}");
}

#[test]
fn what_shrinks_is_sent_compressed() {
	let (_folder, _node, server) = start();
	let asked = "Accept-Encoding: br, gzip;q=0.9\r\n";
	let said = raw(&server, "HEAD /assets/main-abc123.js", asked).to_lowercase();
	assert!(said.contains("content-encoding: gzip"), "{said}");
	assert!(said.contains("vary: accept-encoding"), "{said}");
	let length =
		said.lines().find_map(|line| line.strip_prefix("content-length: ")).map(str::parse);
	assert!(matches!(length, Some(Ok(1..=200))), "{said}");
	let plain = raw(&server, "HEAD /assets/main-abc123.js", "").to_lowercase();
	assert!(plain.contains("content-length: 1600"), "{plain}");
}

#[test]
fn nothing_but_the_files_of_the_folder_is_served() {
	let (_folder, _node, server) = start();
	for path in [
		"/.hidden",
		"/link.txt",
		"/../../etc/passwd",
		"/..%2f..%2fetc/passwd",
		"//etc/passwd",
		"/assets",
		"/assets/",
		"/nothing",
	] {
		let said = raw(&server, &format!("GET {path}"), "");
		assert!(said.starts_with("HTTP/1.1 404"), "{path}: {said}");
	}
	let said = raw(&server, "POST /", "Content-Length: 0\r\n");
	assert!(said.starts_with("HTTP/1.1 404"), "{said}");
}

#[test]
fn another_release_is_served_as_soon_as_it_is_whole() {
	let (folder, _node, server) = start();
	fs::remove_file(folder.path().join("index.html")).expect("can be removed");
	thread::sleep(Duration::from_secs(6));
	assert_eq!(server.get("/").status, 200, "the one before");
	write(&folder, "assets/other-def456.js", "1");
	write(&folder, "index.html", "<p>The next");
	thread::sleep(Duration::from_secs(6));
	server.get("/");
	assert_eq!(server.get("/").body, b"<p>The next");
	assert_eq!(server.get("/assets/other-def456.js").body, b"1");
}
