// SPDX-License-Identifier: Apache-2.0

//! Guided search for histories that break a promise.
//!
//! A property test draws histories at random, and forgets them. Here a history is drawn from an
//! *input*, eight bytes for how it begins and eight for each step, and says which *situations* it
//! came to. Inputs that come to a situation which no other has come to are kept: together they are
//! the *corpus*, in `fuzz/corpus`. The search takes inputs of the corpus, changes some of their
//! steps, and so goes on from where others have come. What breaks a promise is put into the corpus,
//! and fails from then on until it is mended.
//!
//! Where the strategy of the steps changes, so do the histories that the corpus tells. A target says
//! how many situations its corpus must come to: when it no longer does, `scripts/fuzz` makes a new
//! one.
//!
//! It runs on the stable compiler, in the same tests as everything else: a target is a test that
//! calls [`search`]. `scripts/fuzz` runs one for longer, and keeps what it finds.

// What is calculated here are places in small inputs.
#![allow(clippy::arithmetic_side_effects)]

use proptest::{
	prelude::{Rng, Strategy},
	strategy::ValueTree,
	test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{
	collections::{BTreeMap, BTreeSet},
	env, fs,
	panic::{catch_unwind, resume_unwind, AssertUnwindSafe},
	path::{Path, PathBuf},
};

/// How many changed inputs a target tries where `DOVERIE_FUZZ_RUNS` does not say otherwise.
const RUNS: u64 = 24;
/// How many bytes of an input make a step.
const STEP: usize = 8;
/// The most steps of a history.
const LONGEST: usize = 256;

/// What a history came to, in words of its target.
pub type Situations = BTreeSet<String>;

/// Runs every input of the corpus of `target`, and then changed ones. `run` tells the history whose
/// beginning and steps are drawn from an input, and panics where a promise is broken.
///
/// The environment says more:
///
/// * `DOVERIE_FUZZ_RUNS`: how many changed inputs are tried,
/// * `DOVERIE_FUZZ_SEED`: another choice of changes,
/// * `DOVERIE_FUZZ_KEEP`: put inputs that come to something new into the corpus.
///
/// # Panics
///
/// Where `run` does, after the input was put into the corpus; and where the corpus comes to fewer
/// situations than `least`, and nothing is to be kept.
pub fn search<B: Strategy, S: Strategy>(
	target: &str,
	least: usize,
	beginning: &B,
	step: &S,
	run: impl Fn(B::Value, Vec<S::Value>) -> Situations,
) {
	let corpus = Corpus::load(target);
	let run = |input: &[u8]| {
		let (first, rest) = input.split_at_checked(STEP).unwrap_or_default();
		corpus.run(input, || run(drawn(beginning, first), steps(step, rest)))
	};
	let keep = env::var_os("DOVERIE_FUZZ_KEEP").is_some();
	let mut parents: Vec<Vec<u8>> = vec![];
	let mut reached = Situations::new();
	for (name, input) in &corpus.inputs {
		println!("{target}: {name}");
		reached.extend(run(input));
		parents.push(input.clone());
	}
	let known = reached.len();
	println!("{target}: {} inputs come to {known} situations", parents.len());
	assert!(
		keep || known >= least,
		"the corpus of {target} comes to {known} of {least} situations"
	);
	let mut chance = Chance::new(target, number("DOVERIE_FUZZ_SEED").unwrap_or_default());
	for tried in 0..number("DOVERIE_FUZZ_RUNS").unwrap_or(RUNS) {
		let input = chance.input(&parents);
		let situations = run(&input);
		let new: Vec<_> = situations.difference(&reached).cloned().collect();
		if new.is_empty() {
			continue;
		}
		println!("{target}: after {tried} inputs, something new: {new:?}");
		reached.extend(situations);
		if keep {
			corpus.save("kept", &input);
		}
		parents.push(input);
	}
	println!("{target}: {} situations in all", reached.len());
}

fn number(variable: &str) -> Option<u64> {
	let value = env::var(variable).ok()?;
	Some(value.parse().unwrap_or_else(|_| panic!("{variable} is not a number: {value}")))
}

/// What is drawn from some bytes: the same from the same ones.
fn drawn<S: Strategy>(strategy: &S, bytes: &[u8]) -> S::Value {
	let seed = sp_crypto_hashing::blake2_256(bytes);
	let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
	let mut runner = TestRunner::new_with_rng(Config::default(), rng);
	let tree = strategy.new_tree(&mut runner);
	tree.unwrap_or_else(|reason| panic!("nothing can be drawn: {reason}")).current()
}

/// The steps of an input, each from its own bytes: what one is does not depend on those before it.
fn steps<S: Strategy>(step: &S, bytes: &[u8]) -> Vec<S::Value> {
	bytes.chunks_exact(STEP).map(|bytes| drawn(step, bytes)).collect()
}

struct Corpus {
	folder: PathBuf,
	inputs: BTreeMap<String, Vec<u8>>,
}

/// The corpora of this checkout. Asked for while the tests run, of whatever package: what is compiled
/// may come from another checkout with the same sources.
fn corpora() -> PathBuf {
	let package = env::var_os("CARGO_MANIFEST_DIR").expect("cargo says it");
	let folders = Path::new(&package).ancestors().map(|folder| folder.join("fuzz/corpus"));
	folders.into_iter().find(|folder| folder.is_dir()).expect("there is a corpus")
}

impl Corpus {
	fn load(target: &str) -> Self {
		let folder = corpora().join(target);
		let files = fs::read_dir(&folder).into_iter().flatten();
		let inputs = files
			.map(|file| {
				let file = file.expect("the corpus can be read");
				let name = file.file_name().to_string_lossy().into_owned();
				(name, fs::read(file.path()).expect("the corpus can be read"))
			})
			.collect();
		Self { folder, inputs }
	}

	fn run(&self, input: &[u8], history: impl FnOnce() -> Situations) -> Situations {
		catch_unwind(AssertUnwindSafe(history)).unwrap_or_else(|broken| {
			let name = self.save("broken", input);
			eprintln!("a promise is broken by the input {name}, which is in the corpus now");
			resume_unwind(broken)
		})
	}

	/// Puts an input into the corpus, unless it is there, and says under which name.
	fn save(&self, why: &str, input: &[u8]) -> String {
		let known = self.inputs.iter().find(|(_, known)| *known == input);
		if let Some((name, _)) = known {
			return name.clone();
		}
		let hash = sp_crypto_hashing::twox_64(input);
		let name = format!("{why}-{:016x}", u64::from_le_bytes(hash));
		fs::create_dir_all(&self.folder).expect("the corpus can be written");
		fs::write(self.folder.join(&name), input).expect("the corpus can be written");
		name
	}
}

/// Makes inputs from others, or from nothing. The same seed makes the same ones.
struct Chance(TestRng);

impl Chance {
	fn new(target: &str, seed: u64) -> Self {
		let seed = sp_crypto_hashing::blake2_256(format!("{target} {seed}").as_bytes());
		Self(TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
	}

	fn below(&mut self, end: usize) -> usize {
		(self.0.next_u64() % end.max(1) as u64) as usize
	}

	fn bytes(&mut self, count: usize) -> Vec<u8> {
		let mut bytes = vec![0; count];
		self.0.fill_bytes(&mut bytes);
		bytes
	}

	fn steps(&mut self, most: usize) -> Vec<u8> {
		let count = 1 + self.below(most);
		self.bytes(count * STEP)
	}

	fn input(&mut self, parents: &[Vec<u8>]) -> Vec<u8> {
		if parents.is_empty() || self.below(8) == 0 {
			return self.steps(LONGEST);
		}
		let mut input = parents[self.below(parents.len())].clone();
		for _ in 0..1 + self.below(4) {
			self.change(&mut input, parents);
		}
		input.truncate(LONGEST * STEP);
		input
	}

	/// One change: some steps become others, are taken out, are put in, are taken again, or what
	/// follows comes from another input.
	fn change(&mut self, input: &mut Vec<u8>, parents: &[Vec<u8>]) {
		let steps = input.len() / STEP;
		let from = self.below(steps + 1);
		let until = (from + 1 + self.below(8)).min(steps);
		let (from, range) = (from * STEP, from.min(until) * STEP..until * STEP);
		match self.below(6) {
			0 => drop(input.splice(range, self.steps(8))),
			1 => drop(input.drain(range)),
			2 => drop(input.splice(from..from, self.steps(8))),
			3 => input.extend(self.steps(32)),
			4 => input.extend_from_within(range),
			_ => {
				let other = &parents[self.below(parents.len())];
				let there = self.below(other.len() / STEP + 1) * STEP;
				input.truncate(from);
				input.extend_from_slice(&other[there..]);
			},
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::any;

	#[test]
	fn the_same_input_is_the_same_history_and_a_step_is_its_own() {
		let step = any::<u64>();
		let input = Chance::new("test", 1).bytes(50 * STEP);
		let history = steps(&step, &input);
		assert_eq!(history.len(), 50);
		assert_eq!(steps(&step, &input), history);
		assert_eq!(steps(&step, &input[10 * STEP..]), history[10..]);
	}

	#[test]
	fn changes_are_as_the_seed_says_and_never_too_long() {
		let parents = vec![vec![1; 10 * STEP], vec![2; LONGEST * STEP], vec![]];
		let inputs = |seed| {
			let mut chance = Chance::new("test", seed);
			(0..200).map(|_| chance.input(&parents)).collect::<Vec<_>>()
		};
		assert_eq!(inputs(3), inputs(3));
		assert_ne!(inputs(3), inputs(4));
		assert!(inputs(3).iter().all(|input| input.len() <= LONGEST * STEP));
		assert!(inputs(3).iter().all(|input| input.len() % STEP == 0));
		assert!(inputs(3).iter().any(|input| !parents.contains(input)));
	}

	#[test]
	fn it_goes_on_from_what_came_further() {
		// Six steps in a row must be rare ones: by chance alone that takes a million histories.
		let step = any::<u8>();
		let far = |history: &[u8]| history.iter().take_while(|byte| **byte > 230).count();
		let mut chance = Chance::new("far", 0);
		let mut parents = vec![chance.steps(8)];
		let mut furthest = 0;
		for _ in 0..20_000 {
			let input = chance.input(&parents);
			let came = far(&steps(&step, &input[..input.len().min(8 * STEP)]));
			if came > furthest {
				furthest = came;
				parents.push(input);
			}
		}
		assert!(furthest >= 6, "{furthest}");
	}

	#[test]
	fn what_breaks_a_promise_is_kept_and_fails_again() {
		let folder = env::temp_dir().join(format!("doverie-fuzz-{}", std::process::id()));
		let corpus = Corpus { folder: folder.clone(), inputs: BTreeMap::new() };
		let input = Chance::new("test", 5).bytes(30 * STEP);
		let run = || corpus.run(&input, || panic!("this is broken on purpose"));
		assert!(catch_unwind(AssertUnwindSafe(run)).is_err());
		let kept: Vec<_> = fs::read_dir(&folder).expect("is there").collect();
		assert_eq!(kept.len(), 1);
		let path = kept[0].as_ref().expect("can be read").path();
		assert_eq!(fs::read(path).expect("can be read"), input);
		fs::remove_dir_all(folder).expect("can be removed");
	}
}
