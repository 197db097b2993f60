// SPDX-License-Identifier: Apache-2.0

//! What a page calls: a session, bytes that are handed over, and answers in JSON.
//!
//! A page and Wasm share nothing but the memory of the latter: whoever hands something over says
//! where it is. That takes unsafe code, and no other part of this crate does.
#![allow(unsafe_code)]

use crate::{session::Session, words::Language};
use alloc::{boxed::Box, string::ToString, vec, vec::Vec};
use core::slice;
use dlmalloc::GlobalDlmalloc;
use serde_json::Value;

#[global_allocator]
static ALLOCATOR: GlobalDlmalloc = GlobalDlmalloc;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
	core::arch::wasm32::unreachable()
}

/// Bytes that the page is to read: how many, and then they themselves. [`doverie_free`] takes them
/// back.
fn hand_over(bytes: &[u8]) -> *mut u8 {
	let length = u32::try_from(bytes.len()).unwrap_or_default();
	let mut handed = Vec::with_capacity(bytes.len().saturating_add(4));
	handed.extend_from_slice(&length.to_le_bytes());
	handed.extend_from_slice(bytes);
	Box::into_raw(handed.into_boxed_slice()).cast()
}

fn answer(value: &Value) -> *mut u8 {
	hand_over(value.to_string().as_bytes())
}

fn language(number: u32) -> Language {
	match number {
		1 => Language::Bulgarian,
		_ => Language::English,
	}
}

/// Room for that many bytes.
#[no_mangle]
pub extern "C" fn doverie_allocate(length: usize) -> *mut u8 {
	Box::into_raw(vec![0u8; length].into_boxed_slice()).cast()
}

/// Takes back that many bytes.
///
/// # Safety
///
/// They come from [`doverie_allocate`] with that length, or are an answer with the length of its
/// bytes and four more; and nobody uses them any more.
#[no_mangle]
pub unsafe extern "C" fn doverie_free(bytes: *mut u8, length: usize) {
	// SAFETY: the caller keeps to what is said above.
	drop(unsafe { Box::from_raw(core::ptr::slice_from_raw_parts_mut(bytes, length)) });
}

/// A new session. A page has one as long as it is open.
#[no_mangle]
pub extern "C" fn doverie_session() -> *mut Session {
	Box::into_raw(Box::default())
}

/// Lets a session do this with some bytes.
///
/// # Safety
///
/// The session comes from [`doverie_session`], and the bytes from [`doverie_allocate`] with at
/// least that length.
unsafe fn with(
	session: *mut Session,
	bytes: *const u8,
	length: usize,
	work: impl FnOnce(&mut Session, &[u8]) -> Value,
) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above, and there is one thread.
	let (session, bytes) = unsafe { (&mut *session, slice::from_raw_parts(bytes, length)) };
	answer(&work(session, bytes))
}

/// See [`Session::specification`].
///
/// # Safety
///
/// As for [`with`].
#[no_mangle]
pub unsafe extern "C" fn doverie_specification(
	session: *mut Session,
	bytes: *const u8,
	length: usize,
) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	unsafe { with(session, bytes, length, Session::specification) }
}

/// See [`Session::begin`].
///
/// # Safety
///
/// As for [`with`].
#[no_mangle]
pub unsafe extern "C" fn doverie_begin(
	session: *mut Session,
	bytes: *const u8,
	length: usize,
) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	unsafe { with(session, bytes, length, Session::begin) }
}

/// See [`Session::asks`].
///
/// # Safety
///
/// As for [`with`].
#[no_mangle]
pub unsafe extern "C" fn doverie_asks(session: *mut Session) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	unsafe { with(session, core::ptr::NonNull::dangling().as_ptr(), 0, |s, _| s.asks()) }
}

/// See [`Session::answered`].
///
/// # Safety
///
/// As for [`with`].
#[no_mangle]
pub unsafe extern "C" fn doverie_answered(
	session: *mut Session,
	server: usize,
	bytes: *const u8,
	length: usize,
) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	unsafe { with(session, bytes, length, |s, bytes| s.answered(server, bytes)) }
}

/// See [`Session::silent`].
///
/// # Safety
///
/// As for [`with`].
#[no_mangle]
pub unsafe extern "C" fn doverie_silent(
	session: *mut Session,
	server: usize,
	bytes: *const u8,
	length: usize,
) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	unsafe { with(session, bytes, length, |s, bytes| s.silent(server, bytes)) }
}

/// See [`Session::report`].
///
/// # Safety
///
/// As for [`with`].
#[no_mangle]
pub unsafe extern "C" fn doverie_report(
	session: *mut Session,
	now: u64,
	in_language: u32,
) -> *mut u8 {
	let nothing = core::ptr::NonNull::dangling().as_ptr();
	// SAFETY: the caller keeps to what is said above.
	unsafe { with(session, nothing, 0, |s, _| s.report(now, language(in_language))) }
}

/// See [`Session::read`].
///
/// # Safety
///
/// As for [`with`].
#[no_mangle]
pub unsafe extern "C" fn doverie_read(
	session: *mut Session,
	bytes: *const u8,
	length: usize,
	now: u64,
	in_language: u32,
) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	unsafe { with(session, bytes, length, |s, bytes| s.read(bytes, now, language(in_language))) }
}

/// See [`Session::say`].
///
/// # Safety
///
/// The session comes from [`doverie_session`].
#[no_mangle]
pub unsafe extern "C" fn doverie_say(session: *const Session, in_language: u32) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	answer(&unsafe { &*session }.say(language(in_language)))
}

/// See [`Session::receipt`].
///
/// # Safety
///
/// The session comes from [`doverie_session`].
#[no_mangle]
pub unsafe extern "C" fn doverie_receipt(session: *const Session) -> *mut u8 {
	// SAFETY: the caller keeps to what is said above.
	hand_over(&unsafe { &*session }.receipt())
}
