// SPDX-License-Identifier: Apache-2.0

//! The portal's files, from a folder. They are read once, with what they are when compressed, and
//! again when `index.html` or `network.json` has changed: a release is of one piece, and a path of
//! the folder's can never lead out of it.

use super::{answers::nothing_here, Shared};
use crate::fingerprint::Fingerprint;
use anyhow::{ensure, Context, Result};
use axum::{
	body::{Body, Bytes},
	extract::{Request, State},
	http::{header, HeaderMap, HeaderValue, Method, StatusCode},
	response::{IntoResponse, Response},
};
use flate2::{write::GzEncoder, Compression};
use std::{
	collections::HashMap,
	fs,
	io::Write,
	path::{Path, PathBuf},
	sync::{Arc, Mutex, PoisonError, RwLock},
	time::{Duration, Instant, SystemTime},
};

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_secs(5);
/// The most files.
const MAX_FILES: usize = 10_000;
/// How deep folders lie in folders.
const MAX_DEPTH: usize = 8;
/// The most that all files have, in bytes.
const MAX_BYTES: u64 = 256 * 1024 * 1024;
/// What the bundler names by what is in it never changes.
const HASHED: &str = "assets/";
/// The same as in the page itself, and what only a header can say.
const POLICY: &str =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src \
	 'self' https: wss: ws://127.0.0.1:* ws://localhost:* http://127.0.0.1:*; style-src 'self'; \
	 img-src 'self' data: blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
	 frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default \
	 svelte-trusted-html";
/// A registrar's page reads a code with the camera; nothing else is asked for.
const PERMISSIONS: &str = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

/// A file.
struct Asset {
	media: &'static str,
	mark: String,
	plain: Bytes,
	/// Compressed, where that makes it smaller.
	gzip: Option<Bytes>,
	is_hashed: bool,
}

type Assets = HashMap<String, Asset>;
/// When what tells a release was written.
type Written = [Option<SystemTime>; 2];

/// The files of a folder.
pub struct Portal {
	folder: PathBuf,
	assets: RwLock<Arc<Assets>>,
	looked: Mutex<(Instant, Written)>,
}

impl Portal {
	/// Those of this folder.
	pub fn open(folder: &Path) -> Result<Self> {
		let written = written(folder);
		let assets = read(folder)
			.with_context(|| format!("The portal in {} cannot be read", folder.display()))?;
		ensure!(
			assets.contains_key("index.html"),
			"There is no index.html in {}: --portal is the folder of a portal that was built",
			folder.display()
		);
		Ok(Self {
			folder: folder.into(),
			assets: RwLock::new(Arc::new(assets)),
			looked: Mutex::new((Instant::now(), written)),
		})
	}

	/// Has it a file of this name?
	pub fn has(&self, name: &str) -> bool {
		self.assets().contains_key(name)
	}

	fn assets(&self) -> Arc<Assets> {
		self.assets.read().unwrap_or_else(PoisonError::into_inner).clone()
	}

	/// Reads the folder again if there is another release in it. While one is half copied, the one
	/// before is served.
	fn look(&self) {
		{
			let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
			let (at, before) = *looked;
			if at.elapsed() < LOOK {
				return;
			}
			let now = written(&self.folder);
			*looked = (Instant::now(), now);
			if now == before {
				return;
			}
		}
		match read(&self.folder) {
			Ok(assets) if assets.contains_key("index.html") => {
				*self.assets.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(assets);
			},
			Ok(_) => eprintln!("The portal has no index.html now: the files of before are served"),
			Err(error) => eprintln!("The portal cannot be read now: {error:#}"),
		}
	}

	/// The answer with a file; none, if there is no such file.
	fn answer(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
		let assets = self.assets();
		let name = path.trim_start_matches('/');
		let asset = assets.get(if name.is_empty() { "index.html" } else { name })?;
		let says = |header: header::HeaderName, word: &str| {
			let values = headers.get_all(header).iter().filter_map(|value| value.to_str().ok());
			values.flat_map(|value| value.split(',')).any(|one| {
				let one = one.split(';').next().unwrap_or_default();
				one.trim().trim_start_matches("W/") == word
			})
		};
		let is_known = says(header::IF_NONE_MATCH, &asset.mark);
		let gzip = asset.gzip.as_ref().filter(|_| says(header::ACCEPT_ENCODING, "gzip"));
		let mut response = match (is_known, gzip) {
			(true, _) => StatusCode::NOT_MODIFIED.into_response(),
			(false, Some(bytes)) => Body::from(bytes.clone()).into_response(),
			(false, None) => Body::from(asset.plain.clone()).into_response(),
		};
		let answered = response.headers_mut();
		let mut set = |name: header::HeaderName, value: &str| {
			if let Ok(value) = HeaderValue::from_str(value) {
				answered.insert(name, value);
			}
		};
		set(header::ETAG, &asset.mark);
		set(header::VARY, "accept-encoding");
		let cached =
			if asset.is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
		set(header::CACHE_CONTROL, cached);
		if !is_known {
			set(header::CONTENT_TYPE, asset.media);
			set(header::CONTENT_SECURITY_POLICY, POLICY);
			set(header::HeaderName::from_static("permissions-policy"), PERMISSIONS);
			set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
		}
		if !is_known && gzip.is_some() {
			set(header::CONTENT_ENCODING, "gzip");
		}
		Some(response)
	}
}

/// Serves a file of the portal.
pub async fn file(State(shared): State<Shared>, request: Request) -> Response {
	let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
	let Some(portal) = shared.portal.clone().filter(|_| is_read) else {
		return nothing_here().into_response();
	};
	let path = request.uri().path().to_owned();
	let headers = request.headers().clone();
	let found = tokio::task::spawn_blocking(move || {
		portal.look();
		portal.answer(&path, &headers)
	});
	found.await.ok().flatten().unwrap_or_else(|| nothing_here().into_response())
}

fn written(folder: &Path) -> Written {
	["index.html", "network.json"]
		.map(|name| fs::metadata(folder.join(name)).and_then(|data| data.modified()).ok())
}

fn read(folder: &Path) -> Result<Assets> {
	let mut assets = Assets::new();
	let mut bytes = 0;
	let mut folders = vec![(folder.to_owned(), String::new(), 0)];
	while let Some((folder, before, depth)) = folders.pop() {
		for entry in fs::read_dir(&folder)? {
			let entry = entry?;
			let Ok(name) = entry.file_name().into_string() else { continue };
			// A link could lead anywhere.
			let kind = entry.file_type()?;
			if name.starts_with('.') || kind.is_symlink() {
				continue;
			}
			let path = format!("{before}{name}");
			if kind.is_dir() {
				ensure!(depth < MAX_DEPTH, "{path} lies too deep");
				folders.push((entry.path(), format!("{path}/"), depth.saturating_add(1)));
			} else if kind.is_file() {
				bytes = entry.metadata()?.len().saturating_add(bytes);
				ensure!(bytes <= MAX_BYTES, "it has more than {MAX_BYTES} bytes");
				ensure!(assets.len() < MAX_FILES, "it has more than {MAX_FILES} files");
				assets.insert(path.clone(), asset(&path, fs::read(entry.path())?)?);
			}
		}
	}
	Ok(assets)
}

fn asset(path: &str, plain: Vec<u8>) -> Result<Asset> {
	let media = media(path);
	let shrinks = !media.starts_with("image/") || media == "image/svg+xml";
	let gzip = if shrinks && plain.len() > 512 { Some(compressed(&plain)?) } else { None };
	Ok(Asset {
		media,
		mark: format!("\"{}\"", Fingerprint::of(&plain)),
		gzip: gzip.filter(|gzip| gzip.len() < plain.len()).map(Bytes::from),
		plain: plain.into(),
		is_hashed: path.starts_with(HASHED),
	})
}

fn compressed(plain: &[u8]) -> Result<Vec<u8>> {
	let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
	encoder.write_all(plain)?;
	Ok(encoder.finish()?)
}

fn media(path: &str) -> &'static str {
	match path.rsplit_once('.').map(|(_, end)| end) {
		Some("html") => "text/html; charset=utf-8",
		Some("js" | "mjs") => "text/javascript; charset=utf-8",
		Some("css") => "text/css; charset=utf-8",
		Some("json" | "map") => "application/json",
		Some("webmanifest") => "application/manifest+json",
		Some("wasm") => "application/wasm",
		Some("svg") => "image/svg+xml",
		Some("png") => "image/png",
		Some("jpg" | "jpeg") => "image/jpeg",
		Some("webp") => "image/webp",
		Some("ico") => "image/x-icon",
		Some("txt" | "md") => "text/plain; charset=utf-8",
		Some("pdf") => "application/pdf",
		Some("woff2") => "font/woff2",
		_ => "application/octet-stream",
	}
}
