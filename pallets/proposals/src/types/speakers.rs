// SPDX-License-Identifier: Apache-2.0

//! When those who speak for the municipality have done so: each waits for its own last word only,
//! so that nobody uses up the municipality's voice.

use super::Refusal;
use frame_support::stored;

/// What somebody says for the municipality of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
	/// An interim answer.
	Interim,
	/// A final answer. It waits for no interim one.
	Final,
	/// A report on progress.
	Report,
}

/// When a speaker last spoke of a proposal, by sort.
#[stored]
#[derive(Copy, Default)]
pub struct Voice<BlockNumber> {
	/// The block of the last interim answer.
	pub interim: Option<BlockNumber>,
	/// The block of the last final answer.
	pub finals: Option<BlockNumber>,
	/// The block of the last report on progress.
	pub reports: Option<BlockNumber>,
}

impl<BlockNumber> Voice<BlockNumber> {
	/// The block of the last word of this sort.
	pub fn last_mut(&mut self, word: Word) -> &mut Option<BlockNumber> {
		match word {
			Word::Interim => &mut self.interim,
			Word::Final => &mut self.finals,
			Word::Report => &mut self.reports,
		}
	}
}

impl<BlockNumber: PartialOrd> Voice<BlockNumber> {
	/// Says something. `free`: the block from which on the next word after the last is free.
	pub fn speak(
		&mut self,
		word: Word,
		now: BlockNumber,
		free: impl FnOnce(&BlockNumber) -> BlockNumber,
	) -> Result<(), Refusal> {
		let last = self.last_mut(word);
		if last.as_ref().is_some_and(|last| now < free(last)) {
			return Err(Refusal::TooSoon);
		}
		*last = Some(now);
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn words_come_at_intervals_and_without_end() {
		let mut voice = Voice::<u64>::default();
		let mut speak = |now| voice.speak(Word::Final, now, |last| last + 7);
		assert_eq!(speak(5), Ok(()));
		assert_eq!(speak(5), Err(Refusal::TooSoon));
		assert_eq!(speak(11), Err(Refusal::TooSoon));
		for block in [12, 30, 37, 44, 51, 58] {
			assert_eq!(speak(block), Ok(()));
		}
		assert_eq!(voice.finals, Some(58));
	}

	#[test]
	fn words_of_one_sort_wait_for_none_of_another() {
		let mut voice = Voice::<u64>::default();
		for (word, now) in [(Word::Interim, 5), (Word::Final, 6), (Word::Report, 7)] {
			assert_eq!(voice.speak(word, now, |last| last + 7), Ok(()));
		}
		assert_eq!(voice, Voice { interim: Some(5), finals: Some(6), reports: Some(7) });
	}
}
