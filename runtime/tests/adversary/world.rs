// SPDX-License-Identifier: Apache-2.0

//! A city with members whose keys the tests have: the founders of the local network, who are the
//! registrars, more organisations, and citizens. Everybody is on the roll of what opens.

use crate::common::*;
use codec::Encode;
use doverie_primitives::{
	Chamber, DecisionId, Electorate, Kind, RollNumber, RuleName, UniquenessTag,
};
use doverie_runtime::*;
use frame_support::assert_ok;
use pallet_decisions::{Ballot, DecisionInfo, DecisionOf, Outcome, Tally};
use pallet_stakeholders::{ActKind, Admission, Announcement, Applicant};
use sp_core::{sr25519, Pair as _};
use sp_keyring::Sr25519Keyring;
use sp_runtime::ApplyExtrinsicResult;

/// A call of the register.
pub type Register = pallet_stakeholders::Call<Runtime>;

/// How many organisations a small chamber admits a day, at most.
pub const ORGANISATIONS_A_DAY: usize = 4;

/// What challengers, openers and registrars give as their reasons: it is on record.
pub const REASONS: &[u8] = b"reasons that are on record";

/// The founders, in the order of the chambers.
const FOUNDERS: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];

/// A member of a chamber.
#[derive(Clone)]
pub struct Person {
	pub pair: sr25519::Pair,
	pub account: AccountId,
	pub number: RollNumber,
	pub chamber: Chamber,
	pub kind: Kind,
}

impl Person {
	/// Sends a transaction, which is included in this block if it can be.
	pub fn tries(&self, call: impl Into<RuntimeCall>) -> ApplyExtrinsicResult {
		include_signed(sign(&self.pair, call.into(), 0, 0))
	}

	/// Sends a transaction that succeeds, free of charge.
	pub fn does(&self, call: impl Into<RuntimeCall>) {
		assert_eq!(self.tries(call), Ok(Ok(())));
		assert_eq!(Balances::free_balance(&self.account), 0);
	}

	/// The error for which the pool refuses this.
	pub fn is_refused(&self, call: impl Into<RuntimeCall>) -> String {
		let (pallet, name) = refused_signed(sign(&self.pair, call.into(), 0, 0));
		format!("{pallet}.{name}")
	}

	pub fn votes(&self, decision: DecisionId, ballot: Ballot) {
		self.does(vote_call(decision, ballot));
	}

	/// Announces a decision on a call, which the founders of other chambers second: it opens in the
	/// next block.
	pub fn opens(&self, rule: RuleName, call: impl Into<RuntimeCall>) -> DecisionId {
		let decision = self.announces(announce_call(rule, call, REASONS));
		self.is_seconded(decision);
		decision
	}

	/// The same with a plain question.
	pub fn asks(&self, rule: RuleName) -> DecisionId {
		let (title, text) = (title(), fingerprint(REASONS));
		let ask = pallet_decisions::Call::announce_question { rule, title, text };
		let decision = self.announces(ask);
		self.is_seconded(decision);
		decision
	}

	/// Announces a decision with this call.
	pub fn announces(&self, announce: pallet_decisions::Call<Runtime>) -> DecisionId {
		let decision = pallet_decisions::NextDecision::<Runtime>::get();
		self.does(announce);
		decision
	}

	fn is_seconded(&self, decision: DecisionId) {
		let founders = FOUNDERS.into_iter().zip(Chamber::ALL);
		let others = founders.filter(|(_, chamber)| *chamber != self.chamber);
		let others: Vec<_> = others.map(|(founder, _)| founder).collect();
		second_all(decision, &others);
	}
}

/// Everybody.
pub struct World {
	pub members: Vec<Person>,
}

impl World {
	/// With this many organisations in each chamber, the founder among them, and with citizens.
	pub fn new(organisations: [usize; 4], citizens: usize) -> Self {
		assert_ok!(include(Alice, record(REASONS)).expect("is included"));
		let mut world = World { members: vec![] };
		for (founder, chamber) in FOUNDERS.into_iter().zip(Chamber::ALL) {
			world.join(founder.pair(), chamber, Kind::Organisation);
		}
		for (chamber, count) in Chamber::ALL.into_iter().zip(organisations) {
			for place in 1..count {
				if place % ORGANISATIONS_A_DAY == 0 {
					next_block();
				}
				world.admit(chamber, Kind::Organisation);
			}
		}
		for _ in 0..citizens {
			world.admit(Chamber::CivilSociety, Kind::Citizen);
		}
		mature();
		world
	}

	/// Admits a newcomer of the chamber.
	pub fn admit(&mut self, chamber: Chamber, kind: Kind) -> Person {
		self.admit_until(System::block_number() + DAYS, chamber, kind)
	}

	/// The same, until the admission ends at this block.
	pub fn admit_until(&mut self, expires: BlockNumber, chamber: Chamber, kind: Kind) -> Person {
		let pair = new_pair(self.members.len() as u32);
		let account = AccountId::from(pair.public());
		let registrar = RuntimeOrigin::signed(self.founder(chamber).account.clone());
		let admission = Admission { expires, ..admission(account, chamber, kind) };
		assert_ok!(Stakeholders::admit(registrar, admission));
		self.join(pair, chamber, kind)
	}

	fn join(&mut self, pair: sr25519::Pair, chamber: Chamber, kind: Kind) -> Person {
		let account = AccountId::from(pair.public());
		let number = Stakeholders::roll_number(&account).expect("is registered");
		let person = Person { pair, account, number, chamber, kind };
		self.members.push(person.clone());
		person
	}

	/// The founder of a chamber, which is its first registrar.
	pub fn founder(&self, chamber: Chamber) -> &Person {
		&self.members[chamber.index()]
	}

	/// The organisations of a chamber, the founder first.
	pub fn organisations(&self, chamber: Chamber) -> Vec<Person> {
		self.of(chamber, Kind::Organisation)
	}

	/// The citizens.
	pub fn citizens(&self) -> Vec<Person> {
		self.of(Chamber::CivilSociety, Kind::Citizen)
	}

	fn of(&self, chamber: Chamber, kind: Kind) -> Vec<Person> {
		let is_one = |person: &&Person| person.chamber == chamber && person.kind == kind;
		self.members.iter().filter(is_one).cloned().collect()
	}

	/// Everybody but these.
	pub fn others(&self, than: &[Person]) -> Vec<Person> {
		let is_other = |person: &&Person| than.iter().all(|other| other.number != person.number);
		self.members.iter().filter(is_other).cloned().collect()
	}
}

/// The same member with another key, which somebody else holds.
pub fn under_new_key(whom: &Person, number: u32) -> Person {
	let pair = new_pair(number);
	let account = AccountId::from(pair.public());
	Person { pair, account, ..whom.clone() }
}

/// The account with which somebody signs now.
pub fn account_of(person: &Person) -> AccountId {
	Stakeholders::account(person.number).expect("was admitted once")
}

/// A registrar announces that a member is to be suspended.
pub fn suspension_of(whom: &Person) -> Register {
	let (stakeholder, reasons) = (whom.account.clone(), fingerprint(REASONS));
	Register::announce_suspension { stakeholder, reasons }
}

/// The same of the end of its admission.
pub fn revocation_of(whom: &Person) -> Register {
	let (stakeholder, reasons) = (whom.account.clone(), fingerprint(REASONS));
	Register::announce_revocation { stakeholder, reasons }
}

/// The same of a move of its key.
pub fn key_move_of(whom: &Person, to: &AccountId) -> Register {
	let (stakeholder, to, reasons) = (whom.account.clone(), to.clone(), fingerprint(REASONS));
	Register::announce_key_move { stakeholder, to, reasons }
}

/// A registrar of another chamber joins in.
pub fn second(whom: &Person, act: ActKind) -> Register {
	Register::second { stakeholder: whom.account.clone(), act }
}

/// The one concerned, or a registrar of its chamber, objects.
pub fn object(whom: &Person, act: ActKind) -> Register {
	Register::object { stakeholder: whom.account.clone(), act }
}

/// A registrar lifts a suspension.
pub fn reinstate(whom: &Person) -> Register {
	let (stakeholder, reasons) = (whom.account.clone(), fingerprint(REASONS));
	Register::reinstate { stakeholder, reasons }
}

/// A decision names a registrar of a chamber.
pub fn add_registrar(chamber: Chamber, who: &Person) -> RuntimeCall {
	Register::add_registrar { chamber, registrar: who.account.clone() }.into()
}

/// A decision takes the office from one.
pub fn remove_registrar(chamber: Chamber, who: &Person) -> RuntimeCall {
	Register::remove_registrar { chamber, registrar: who.account.clone() }.into()
}

/// A registrar of another chamber asks that one of this chamber is put on hold.
pub fn hold(chamber: Chamber, registrar: &AccountId) -> Register {
	let (registrar, reasons) = (registrar.clone(), fingerprint(REASONS));
	Register::hold_registrar { chamber, registrar, reasons }
}

/// A call about each of these.
pub fn each(whom: &[Person], call: impl Fn(&Person) -> Register) -> Vec<RuntimeCall> {
	whom.iter().map(|person| RuntimeCall::from(call(person))).collect()
}

/// What is announced of that kind to somebody.
pub fn announced(whom: &Person, kind: ActKind) -> Option<Announcement<AccountId, BlockNumber>> {
	let announced = Stakeholders::announced(account_of(whom)).into_iter();
	announced.map(|info| info.announcement).find(|found| found.act.kind() == kind)
}

/// The block at which it takes effect.
pub fn due(whom: &Person, kind: ActKind) -> BlockNumber {
	announced(whom, kind).expect("is announced").takes_effect
}

/// As if an account had used up its quota twice over.
pub fn use_up_quota(who: &AccountId) {
	let full = Quota::quota(who.clone()).expect("has a quota").full;
	let usage = pallet_quota::Usage { used: 2 * full, block: System::block_number() };
	pallet_quota::Usages::<Runtime>::insert(who, usage);
}

/// A key that nobody has had before.
pub fn new_pair(number: u32) -> sr25519::Pair {
	let seed = sp_crypto_hashing::blake2_256(&(b"a key of the adversary tests", number).encode());
	sr25519::Pair::from_seed(&seed)
}

/// The tag of whoever was first admitted with this account.
pub fn tag(account: &AccountId) -> UniquenessTag {
	UniquenessTag(sp_crypto_hashing::sha2_256(&account.encode()))
}

/// What a registrar says of a newcomer.
pub fn admission(
	account: AccountId,
	chamber: Chamber,
	kind: Kind,
) -> Admission<AccountId, BlockNumber> {
	let applicant = match kind {
		Kind::Citizen => Applicant::Citizen,
		Kind::Organisation => {
			Applicant::Organisation { name: format!("Member {account}").as_str().into() }
		},
	};
	Admission {
		tag: tag(&account),
		account,
		chamber,
		applicant,
		evidence: fingerprint(REASONS),
		expires: System::block_number() + DAYS,
	}
}

/// The call that casts a ballot.
pub fn vote_call(decision: DecisionId, ballot: Ballot) -> pallet_decisions::Call<Runtime> {
	pallet_decisions::Call::vote { decision, ballot }
}

/// A crowd votes, as if the block had room for all of them.
pub fn all_vote(who: &[Person], decision: DecisionId, ballot: Ballot) {
	for person in who {
		let origin = RuntimeOrigin::signed(person.account.clone());
		assert_ok!(Decisions::vote(origin, decision, ballot));
	}
}

/// The call that challenges somebody.
pub fn challenge(whom: &Person) -> pallet_stakeholders::Call<Runtime> {
	let (stakeholder, reasons) = (whom.account.clone(), fingerprint(REASONS));
	pallet_stakeholders::Call::challenge { stakeholder, reasons }
}

/// The call that announces the decision on a challenge.
pub fn announce_challenge(whom: &Person) -> pallet_decisions::Call<Runtime> {
	pallet_decisions::Call::announce_challenge { stakeholder: whom.account.clone() }
}

/// A decision with its outcome.
pub fn info(decision: DecisionId) -> DecisionInfo<DecisionOf<Runtime>> {
	Decisions::decision(decision).expect("there is such a decision")
}

/// The outcome of a decision that was opened: that of the ballots so far, while it is open.
pub fn outcome(decision: DecisionId) -> Outcome {
	info(decision).outcome.expect("was opened")
}

/// How many are on the roll of a decision, by chamber.
pub fn rolls(decision: DecisionId) -> [u32; 4] {
	let chambers = outcome(decision).chambers;
	Chamber::ALL.map(|chamber| chambers[chamber].roll.total())
}

/// Yes and no of a chamber so far.
pub fn yes_and_no(decision: DecisionId, chamber: Chamber) -> (u32, u32) {
	let Tally { yes, no, .. } = Tally::of_chamber(&outcome(decision).chambers[chamber].tally);
	(yes, no)
}

/// Where somebody stands.
pub fn standing(who: &Person) -> pallet_stakeholders::Standing {
	let state = pallet_stakeholders::Stakeholders::<Runtime>::get(who.number);
	state.expect("is registered").standing(System::block_number())
}

/// Is a challenge to somebody's admission in effect?
pub fn is_challenged(who: &Person) -> bool {
	use doverie_primitives::Challenges as _;
	Stakeholders::is_in_effect(who.number)
}
