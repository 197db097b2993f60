// SPDX-License-Identifier: Apache-2.0

//! What a vote weighs, by the size of the roll and beside others: what the benchmarks of the runtime
//! have measured, added up to whole transactions. `scripts/benchmark votes` measures, in one run.

use crate::{report::round, rpc::Failure};
use doverie_runtime::weights::DatabaseWeight;
use serde_json::{json, Value};
use std::ops::Add;

/// What something takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Weight {
	/// Microseconds, without the database.
	pub time: f64,
	/// Reads of the state.
	pub reads: u64,
	/// Writes to it.
	pub writes: u64,
}

impl Weight {
	/// All of it in microseconds, with reads and writes as the runtime counts them.
	pub fn us(&self) -> f64 {
		let database = DatabaseWeight::get().reads_writes(self.reads, self.writes);
		self.time + database.ref_time() as f64 / 1e6
	}

	pub fn figures(&self) -> Value {
		json!({
			"time, us": round(self.time),
			"reads": self.reads,
			"writes": self.writes,
			"weight, us": round(self.us()),
		})
	}
}

impl Add for Weight {
	type Output = Self;

	fn add(self, other: Self) -> Self {
		Self {
			time: self.time + other.time,
			reads: self.reads + other.reads,
			writes: self.writes + other.writes,
		}
	}
}

/// What is around every signed call in Doverie and in the SDK's template for a chain of one's own.
const AROUND: [&str; 6] = [
	"check_non_zero_sender",
	"check_spec_version",
	"check_tx_version",
	"check_genesis",
	"check_mortality_mortal_transaction",
	"check_weight",
];

/// A line of what was measured, `PALLET|BENCHMARK|PICOSECONDS|READS|WRITES`: what it is, and what it
/// takes.
fn line(line: &str) -> Option<((&str, &str), Weight)> {
	let mut parts = line.split('|');
	let (pallet, benchmark) = (parts.next()?, parts.next()?);
	let mut number = || parts.next()?.trim().parse::<u64>().ok();
	let (time, reads, writes) = (number()?, number()?, number()?);
	Some(((pallet, benchmark), Weight { time: time as f64 / 1e6, reads, writes }))
}

/// What was measured.
struct Measured<'a>(Vec<((&'a str, &'a str), Weight)>);

impl Measured<'_> {
	fn of(&self, pallet: &str, benchmark: &str) -> Result<Weight, Failure> {
		let is_it = |(name, _): &&((&str, &str), Weight)| *name == (pallet, benchmark);
		let found = self.0.iter().find(is_it).map(|(_, weight)| *weight);
		found.ok_or_else(|| format!("{benchmark} of {pallet} was not measured"))
	}

	/// What is around every signed call, but for who pays, and in what order.
	fn around(&self) -> Result<Weight, Failure> {
		AROUND.iter().try_fold(Weight::default(), |sum, part| {
			Ok(sum + self.of("frame_system_extensions", part)?)
		})
	}

	/// To be decoded, the signature, the event: a whole transaction with an empty call, without what
	/// is around the call.
	fn base(&self) -> Result<Weight, Failure> {
		let around = self.around()?.time + self.of("pallet_quota", "admit_own")?.time;
		let whole = self.of("overhead", "extrinsic")?;
		Ok(Weight { time: (whole.time - around).max(0.0), ..Weight::default() })
	}

	/// A whole transaction: this call, and these extensions beside those that all have.
	fn whole(&self, call: Weight, extensions: &[(&str, &str)]) -> Result<Weight, Failure> {
		let all = [("frame_system_extensions", "weight_reclaim")];
		all.iter().chain(extensions).try_fold(self.base()? + self.around()? + call, |sum, part| {
			Ok(sum + self.of(part.0, part.1)?)
		})
	}
}

/// Whole transactions, and calls alone, by their names.
pub struct Weights {
	pub whole: Vec<(String, Weight)>,
	pub calls: Vec<(String, Weight)>,
}

/// Adds up what `scripts/benchmark votes` has measured.
pub fn read(text: &str) -> Result<Weights, Failure> {
	let measured = Measured(text.lines().filter_map(line).collect());
	let ours = [("pallet_quota", "admit_own_as_stakeholder")];
	let templates = [
		("frame_system_extensions", "check_nonce"),
		("pallet_transaction_payment", "charge_transaction_payment"),
	];
	let mut whole = Vec::new();
	for (name, benchmark) in [
		("a ballot", "vote"),
		("a ballot, roll of 1,000", "vote_of_1_000"),
		("a ballot, roll of 100,000", "vote_of_100_000"),
		("a ballot, roll of 1,000,000", "vote_of_1_000_000"),
	] {
		let call = measured.of("pallet_decisions", benchmark)?;
		whole.push((name.into(), measured.whole(call, &ours)?));
	}
	let transfer = measured.of("pallet_balances", "transfer_keep_alive")?;
	whole.push(("a transfer of the SDK's template".into(), measured.whole(transfer, &templates)?));
	let calls = measured
		.0
		.iter()
		.map(|((pallet, benchmark), weight)| (format!("{pallet} {benchmark}"), *weight))
		.collect();
	Ok(Weights { whole, calls })
}

#[cfg(test)]
mod tests {
	use super::*;

	const MEASURED: &str = "
pallet_decisions|vote|30000000|1|1
pallet_decisions|vote_of_1_000|31000000|1|1
pallet_decisions|vote_of_100_000|32000000|1|1
pallet_decisions|vote_of_1_000_000|33000000|1|1

pallet_quota|admit_own|60000000|9|2
pallet_quota|admit_own_as_stakeholder|40000000|4|2
frame_system_extensions|check_non_zero_sender|1000000|0|0
frame_system_extensions|check_spec_version|1000000|0|0
frame_system_extensions|check_tx_version|1000000|0|0
frame_system_extensions|check_genesis|1000000|0|0
frame_system_extensions|check_mortality_mortal_transaction|1000000|0|0
frame_system_extensions|check_weight|1000000|0|0
frame_system_extensions|check_nonce|2000000|0|0
frame_system_extensions|weight_reclaim|3000000|0|0
pallet_transaction_payment|charge_transaction_payment|50000000|2|2
pallet_balances|transfer_keep_alive|45000000|1|1
overhead|extrinsic|150000000|0|0
";

	#[test]
	fn whole_transactions_are_added_up() {
		let weights = read(MEASURED).expect("all is there");
		let of = |name: &str| {
			let found = weights.whole.iter().find(|(other, _)| other == name);
			found.expect("it is there").1
		};
		// The base is 150 - 6 - 60.
		let ballot = of("a ballot");
		assert_eq!(ballot, Weight { time: 84.0 + 6.0 + 3.0 + 40.0 + 30.0, reads: 5, writes: 3 });
		assert_eq!(ballot.us(), 163.0 + 5.0 * 12.5 + 3.0 * 45.0);
		let transfer = of("a transfer of the SDK's template");
		let time = 84.0 + 6.0 + 3.0 + 2.0 + 50.0 + 45.0;
		assert_eq!(transfer, Weight { time, reads: 3, writes: 3 });
		assert_eq!(of("a ballot, roll of 1,000,000").time, ballot.time + 3.0);
		assert_eq!(weights.calls.len(), 17);
	}

	#[test]
	fn what_is_missing_is_named() {
		let without = MEASURED.replace("pallet_quota|admit_own|", "pallet_quota|another|");
		let error = read(&without).err().expect("something is missing");
		assert_eq!(error, "admit_own of pallet_quota was not measured");
	}
}
