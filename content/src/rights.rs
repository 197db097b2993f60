// SPDX-License-Identifier: Apache-2.0

//! Who may erase what.

use crate::{
	node::Node,
	order::{Order, Reason},
	store::Held,
};
use anyhow::Result;
use sp_core::crypto::AccountId32;

/// May whoever has signed this order erase the text? Whoever has put it may, for no other reason than
/// that they wish so, and after their key has moved to another account, too. Every other reason, and
/// what is said of it in public, is for operators of this server.
pub fn may_erase(
	order: &Order,
	held: Option<&Held>,
	operators: &[AccountId32],
	node: &Node,
) -> Result<bool> {
	if order.reason() == Some(Reason::ByAuthor) {
		return is_author(order, held, node);
	}
	Ok(operators.contains(order.account()))
}

fn is_author(order: &Order, held: Option<&Held>, node: &Node) -> Result<bool> {
	let Some(held) = held.filter(|held| !held.put_order.is_empty()) else { return Ok(false) };
	if Order::read(&held.put_order).is_ok_and(|put| put.account() == order.account()) {
		return Ok(true);
	}
	let person = node.person(order.account())?;
	Ok(person.is_some_and(|person| person.owner(order.account()) == held.owner))
}
