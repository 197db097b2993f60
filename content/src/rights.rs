// SPDX-License-Identifier: Apache-2.0

//! Who may erase what.

use crate::{
	node::Node,
	order::{Order, Reason},
	store::Held,
};
use anyhow::Result;
use sp_core::crypto::AccountId32;

/// By which right somebody erases a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
	/// It is their own.
	Author,
	/// They were named as operators of this server.
	Operator,
}

/// The right of whoever has signed an order to erase a text, if they have one. Whoever has put a
/// text may erase it after their key has moved to another account, too.
pub fn right(
	order: &Order,
	held: Option<&Held>,
	operators: &[AccountId32],
	node: &Node,
) -> Result<Option<Right>> {
	if is_author(order, held, node)? {
		return Ok(Some(Right::Author));
	}
	Ok(operators.contains(order.account()).then_some(Right::Operator))
}

fn is_author(order: &Order, held: Option<&Held>, node: &Node) -> Result<bool> {
	let Some(held) = held.filter(|held| !held.put_order.is_empty()) else { return Ok(false) };
	if Order::read(&held.put_order).is_ok_and(|put| put.account() == order.account()) {
		return Ok(true);
	}
	let person = node.person(order.account())?;
	Ok(person.is_some_and(|person| person.owner(order.account()) == held.owner))
}

/// Does the reason go with the right? That its author wishes so nobody else may say.
pub fn fits(right: Right, reason: Option<Reason>) -> bool {
	right == Right::Author || reason != Some(Reason::ByAuthor)
}
