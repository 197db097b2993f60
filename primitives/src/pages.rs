// SPDX-License-Identifier: Apache-2.0

//! Lists are read in pages: whoever asks says how long, and the chain how long at most.

use core::ops::Range;

/// How many things a page has.
pub fn page_size(limit: u32, most: u32) -> usize {
	limit.min(most) as usize
}

/// The numbers of a page, from `from` on.
pub fn page(from: u32, limit: u32, most: u32) -> Range<u32> {
	from..from.saturating_add(limit.min(most))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_page_is_as_long_as_is_asked_for_and_no_longer_than_the_longest() {
		assert_eq!((page(3, 2, 64), page(3, 100, 64)), (3..5, 3..67));
		assert_eq!(page(u32::MAX - 1, 9, 64).count(), 1);
		assert_eq!((page_size(2, 64), page_size(100, 64)), (2, 64));
	}
}
