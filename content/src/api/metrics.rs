// SPDX-License-Identifier: Apache-2.0

//! How the server is, for whoever watches it.

use super::{
	answers::{blocking, Refusal},
	Shared,
};
use crate::mirror::Told;
use axum::{
	extract::{Request, State},
	http::{header, StatusCode},
	middleware::Next,
	response::{IntoResponse, Response},
	Json,
};
use serde_json::json;
use std::{
	fmt::Write,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
};

/// What is counted.
#[derive(Default)]
pub struct Metrics {
	/// Texts that were put here.
	pub puts: AtomicU64,
	/// Texts that were erased here.
	pub erasures: AtomicU64,
	/// Answers, by the first digit of their status.
	answers: [AtomicU64; 6],
	/// Mirrors, by their addresses.
	pub mirrors: Vec<(String, Arc<Told>)>,
}

impl Metrics {
	/// With these mirrors.
	pub fn new(mirrors: Vec<(String, Arc<Told>)>) -> Self {
		Self { mirrors, ..Self::default() }
	}
}

/// Counts answers.
pub async fn count(State(shared): State<Shared>, request: Request, next: Next) -> Response {
	let response = next.run(request).await;
	let class = usize::from(response.status().as_u16()).checked_div(100).unwrap_or(0);
	if let Some(counter) = shared.metrics.answers.get(class) {
		counter.fetch_add(1, Ordering::Relaxed);
	}
	response
}

/// Is it well? That its node answers is said, but it serves texts without it.
pub async fn health(State(shared): State<Shared>) -> Result<Response, Refusal> {
	blocking(move || {
		let figures = shared.store.figures()?;
		let node = shared.node.chain().is_ok();
		let version = env!("CARGO_PKG_VERSION");
		let health = json!({ "texts": figures.kept, "node": node, "version": version });
		Ok((StatusCode::OK, [(header::CACHE_CONTROL, "no-store")], Json(health)).into_response())
	})
	.await
}

/// Serves the metrics, as Prometheus reads them.
pub async fn metrics(State(shared): State<Shared>) -> Result<Response, Refusal> {
	let text = blocking(move || text(&shared)).await?;
	Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}

fn text(shared: &Shared) -> Result<String, Refusal> {
	let figures = shared.store.figures()?;
	let metrics = &shared.metrics;
	let load = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
	let mut text = String::new();
	let mut one = |name: &str, kind: &str, help: &str, values: Vec<(String, u64)>| {
		// A string takes all that is written.
		let _ = writeln!(text, "# HELP doverie_content_{name} {help}");
		let _ = writeln!(text, "# TYPE doverie_content_{name} {kind}");
		for (labels, value) in values {
			let _ = writeln!(text, "doverie_content_{name}{labels} {value}");
		}
	};
	let bare = |value| vec![(String::new(), value)];
	one("texts", "gauge", "Texts that are kept.", bare(figures.kept));
	one("erased", "gauge", "Texts that are erased.", bare(figures.erased));
	one("bytes", "gauge", "What all of them count for, in bytes.", bare(figures.bytes));
	one("puts_total", "counter", "Texts that were put here.", bare(load(&metrics.puts)));
	one("erasures_total", "counter", "Texts that were erased here.", bare(load(&metrics.erasures)));
	let node = u64::from(shared.node.chain().is_ok());
	one("node_answers", "gauge", "Whether the node answers.", bare(node));
	let classes = (1..).zip(&metrics.answers[1..]);
	let answers = classes.map(|(class, count)| (format!("{{status=\"{class}xx\"}}"), load(count)));
	one("answers_total", "counter", "Answers by status.", answers.collect());
	let of_mirrors = |value: fn(&Told) -> u64| {
		let mirrors = metrics.mirrors.iter();
		mirrors.map(|(name, told)| (format!("{{mirror=\"{name}\"}}"), value(told))).collect()
	};
	one(
		"mirror_read_seconds",
		"gauge",
		"When a mirror was last read to its end.",
		of_mirrors(|told| u64::try_from(told.read_at.load(Ordering::Relaxed)).unwrap_or(0)),
	);
	one(
		"mirror_taken_total",
		"counter",
		"Texts and erasures that were taken from a mirror.",
		of_mirrors(|told| told.taken.load(Ordering::Relaxed)),
	);
	one(
		"mirror_refused_total",
		"counter",
		"What a mirror has that is wrong, or nobody's.",
		of_mirrors(|told| told.refused.load(Ordering::Relaxed)),
	);
	Ok(text)
}
