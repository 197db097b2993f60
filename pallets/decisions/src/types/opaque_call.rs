// SPDX-License-Identifier: Apache-2.0

//! A call of the runtime as bytes that wallets decode.

use codec::{Decode, DecodeLimit, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	traits::{Get, WrapperKeepOpaque},
	BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound, MAX_EXTRINSIC_DEPTH,
};
use scale_info::{Type, TypeInfo};

/// A call that was put to decision, as the bytes that were decided. In the metadata it is the SDK's
/// [`WrapperKeepOpaque`], so wallets show what is called, and an upgrade of the runtime that
/// changes calls breaks nothing but this one.
#[derive(
	CloneNoBound,
	DebugNoBound,
	PartialEqNoBound,
	EqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
)]
#[codec(mel_bound())]
pub struct OpaqueCall<Call, MaxLength: Get<u32>>(BoundedVec<u8, MaxLength>, PhantomData<Call>);

impl<Call: Encode + Decode, MaxLength: Get<u32>> OpaqueCall<Call, MaxLength> {
	/// The bytes of a call; none if it is too long.
	pub fn of(call: &Call) -> Option<Self> {
		BoundedVec::try_from(call.encode()).ok().map(|bytes| Self(bytes, PhantomData))
	}

	/// The call; none if this runtime cannot decode it.
	pub fn decode(&self) -> Option<Call> {
		Call::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &self.0[..]).ok()
	}

	/// These bytes, whether they are a call or not.
	#[cfg(test)]
	pub fn from_bytes(bytes: alloc::vec::Vec<u8>) -> Self {
		Self(BoundedVec::truncate_from(bytes), PhantomData)
	}
}

impl<Call: TypeInfo + 'static, MaxLength: Get<u32> + 'static> TypeInfo
	for OpaqueCall<Call, MaxLength>
{
	type Identity = WrapperKeepOpaque<Call>;

	fn type_info() -> Type {
		WrapperKeepOpaque::<Call>::type_info()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::traits::ConstU32;

	#[test]
	fn it_is_encoded_as_what_wallets_take_it_for() {
		let opaque = OpaqueCall::<(u8, u64), ConstU32<16>>::of(&(7, 9)).expect("is short");
		assert_eq!(
			opaque.encode(),
			WrapperKeepOpaque::<(u8, u64)>::from_encoded((7u8, 9u64).encode()).encode()
		);
		assert_eq!(opaque.decode(), Some((7, 9)));
		assert!(OpaqueCall::<(u8, u64), ConstU32<8>>::of(&(7, 9)).is_none());
		// More bytes than the call has, or fewer, are no call.
		for length in [8, 10] {
			let other = OpaqueCall::<(u8, u64), ConstU32<16>>::from_bytes(alloc::vec![0; length]);
			assert_eq!(other.decode(), None);
		}
	}
}
