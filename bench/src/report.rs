// SPDX-License-Identifier: Apache-2.0

//! What was measured, as tables, figures and charts.

use crate::{
	load::{quantile, Outcome},
	network,
	rpc::Failure,
};
use serde_json::{json, Map, Value};
use std::{
	fmt::Write,
	fs,
	path::{Path, PathBuf},
};

/// The file of the raw figures.
const FIGURES: &str = "figures.json";

/// Where figures and charts go.
pub struct Report {
	folder: PathBuf,
	/// By part. Those of parts that are not measured this time stay.
	figures: Map<String, Value>,
}

/// A bar of a chart.
pub struct Bar {
	/// What it stands for.
	pub name: String,
	/// How long it is.
	pub value: f64,
}

impl Report {
	/// Goes on with what is in a folder.
	pub fn open(folder: &Path) -> Result<Self, Failure> {
		fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
		let figures = fs::read_to_string(folder.join(FIGURES))
			.ok()
			.and_then(|text| serde_json::from_str(&text).ok())
			.unwrap_or_default();
		Ok(Self { folder: folder.into(), figures })
	}

	/// Keeps the figures of a part, with the machine that they hold for.
	pub fn keep(&mut self, part: &str, figures: Value) -> Result<(), Failure> {
		let kept = json!({ "machine": network::machine(), "figures": figures });
		self.figures.insert(part.into(), kept);
		let text =
			serde_json::to_string_pretty(&self.figures).map_err(|error| error.to_string())?;
		self.write(FIGURES, &(text + "\n"))
	}

	/// Draws a chart of bars.
	pub fn chart(&self, name: &str, title: &str, unit: &str, bars: &[Bar]) -> Result<(), Failure> {
		self.write(&format!("{name}.svg"), &bar_chart(title, unit, bars))
	}

	fn write(&self, name: &str, text: &str) -> Result<(), Failure> {
		let path = self.folder.join(name);
		fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
	}
}

/// What came of a load, as figures.
pub fn figures_of(outcome: &Outcome) -> Value {
	let times = |sorted: &[f64]| {
		json!({
			"half": round(quantile(sorted, 0.5)),
			"95 %": round(quantile(sorted, 0.95)),
			"longest": round(quantile(sorted, 1.0)),
		})
	};
	let rounded = |values: &[f64]| values.iter().map(|value| round(*value)).collect::<Vec<_>>();
	let checks = outcome.processor.iter().map(|us| us * 1_000.0 / outcome.signature_ns);
	let checks = checks.map(round).collect::<Vec<_>>();
	json!({
		"per second": round(outcome.per_second),
		"included": outcome.included,
		"slots": outcome.slots,
		"missed slots": outcome.missed,
		"fullest block": outcome.blocks.iter().max(),
		"blocks": outcome.blocks,
		"seconds to inclusion": times(&outcome.to_inclusion),
		"seconds to finality": times(&outcome.to_finality),
		"signature check, us": round(outcome.signature_ns / 1_000.0),
		"processor, us each, by node": rounded(&outcome.processor),
		"processor, signature checks each, by node": checks,
		"memory, MiB, by node": rounded(&outcome.memory),
		"disk, bytes each": round(outcome.disk),
		"refused": outcome.refused,
		"lost": outcome.lost,
	})
}

/// The head of the table of [`row`].
pub fn head() {
	println!(
		"\n{:<34} {:>9} {:>7} {:>13} {:>13} {:>9} {:>7} {:>6}",
		"", "a second", "missed", "inclusion, s", "finality, s", "us each", "checks", "MiB"
	);
}

/// A line of the table: rate, missed slots, time to inclusion and finality (half, 95 %), processor
/// time for each by the node that has used most, the same in checks of a signature, memory.
pub fn row(what: &str, outcome: &Outcome) {
	let most = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
	let times =
		|sorted: &[f64]| format!("{:.1} {:.1}", quantile(sorted, 0.5), quantile(sorted, 0.95));
	let processor = most(&outcome.processor);
	println!(
		"{what:<34} {:>9.0} {:>7} {:>13} {:>13} {:>9.0} {:>7.1} {:>6.0}",
		outcome.per_second,
		outcome.missed,
		times(&outcome.to_inclusion),
		times(&outcome.to_finality),
		processor,
		processor * 1_000.0 / outcome.signature_ns,
		most(&outcome.memory),
	);
	for (why, count) in &outcome.refused {
		println!("    {count} refused: {why}");
	}
	if outcome.lost > 0 {
		println!("    {} in no block", outcome.lost);
	}
}

/// Three digits are enough.
pub fn round(value: f64) -> Value {
	if !value.is_finite() {
		return Value::Null;
	}
	let digits = if value.abs() >= 100.0 { 1.0 } else { 100.0 };
	json!((value * digits).round() / digits)
}

/// A chart of horizontal bars, with the value at the end of each.
fn bar_chart(title: &str, unit: &str, bars: &[Bar]) -> String {
	const WIDTH: f64 = 720.0;
	const LEFT: f64 = 230.0;
	const RIGHT: f64 = 90.0;
	const ROW: f64 = 26.0;
	const TOP: f64 = 44.0;
	let height = TOP + ROW * bars.len() as f64 + 10.0;
	let longest = bars.iter().map(|bar| bar.value).fold(f64::MIN_POSITIVE, f64::max);
	let mut svg = format!(
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
		 font-family=\"sans-serif\" font-size=\"13\">\n\
		 <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
		 <text x=\"10\" y=\"24\" font-size=\"15\" font-weight=\"bold\">{}, {}</text>\n",
		escaped(title),
		escaped(unit)
	);
	for (bar, i) in bars.iter().zip(0u8..) {
		let top = TOP + ROW * f64::from(i);
		let text = top + 14.0;
		let width = (WIDTH - LEFT - RIGHT) * (bar.value.max(0.0) / longest);
		let end = LEFT + width + 6.0;
		let digits = if bar.value.abs() >= 100.0 { 0 } else { 1 };
		// Writing to a text cannot fail.
		let _ = writeln!(
			svg,
			"<text x=\"{:.0}\" y=\"{text:.1}\" text-anchor=\"end\">{}</text>\
			 <rect x=\"{LEFT:.0}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"18\" fill=\"#2f6f9f\"/>\
			 <text x=\"{end:.1}\" y=\"{text:.1}\">{:.digits$}</text>",
			LEFT - 8.0,
			escaped(&bar.name),
			bar.value,
		);
	}
	svg.push_str("</svg>\n");
	svg
}

fn escaped(text: &str) -> String {
	text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_longest_bar_takes_the_whole_width_and_others_their_share() {
		let bar = |name: &str, value| Bar { name: name.into(), value };
		let svg = bar_chart("T & T", "a second", &[bar("a", 200.0), bar("b <", 50.0)]);
		assert!(svg.contains("T &amp; T, a second"));
		assert!(svg.contains("width=\"400.0\"") && svg.contains("width=\"100.0\""));
		assert!(svg.contains("b &lt;") && svg.contains(">50.0<") && svg.contains(">200<"));
	}

	#[test]
	fn a_quantile_is_the_smallest_value_that_the_share_does_not_exceed() {
		let sorted = [1.0, 2.0, 3.0, 4.0];
		assert_eq!(quantile(&sorted, 0.5), 2.0);
		assert_eq!(quantile(&sorted, 0.95), 4.0);
		assert!(quantile(&[], 0.5).is_nan());
	}
}
