// SPDX-License-Identifier: Apache-2.0

//! The lists, and the steps that decisions take in them.

use super::*;

/// The number of a decision by its place in the lists.
pub(super) fn numbered(place: usize) -> DecisionId {
	place as DecisionId + 1
}

/// What is put to decision.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Matter {
	Question,
	/// A call that names a registrar of a chamber.
	Names(Chamber),
	/// Another call.
	Other,
	/// Annulling the decision at this place in the list.
	Annulment(usize),
}

/// How far a decision has come. What follows after the close is the chain's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stage {
	Announced { lapses: BlockNumber },
	Queued { from: BlockNumber },
	Open,
	Closed,
	Lapsed,
	Withdrawn,
}

/// The yeses and noes of each chamber.
pub(super) type YesNo = [(i128, i128); 4];

pub(super) struct Asked {
	pub(super) rule: RuleName,
	pub(super) matter: Matter,
	/// Which founders have announced and seconded it.
	pub(super) by: usize,
	pub(super) seconders: Vec<usize>,
	pub(super) stage: Stage,
	pub(super) opened: BlockNumber,
	/// The block whose roll counts.
	pub(super) checkpoint: BlockNumber,
	pub(super) closes: BlockNumber,
	/// The figures after each ballot since a day before the close.
	pub(super) day: Option<Vec<YesNo>>,
	pub(super) added: u8,
	pub(super) ballots: BTreeMap<RollNumber, (Member, Ballot)>,
	/// What was so at the close: the dormant chambers, and whether the outcome had held.
	pub(super) dormant: ChamberSet,
	pub(super) held: bool,
	pub(super) verdict: Option<Verdict>,
	/// It is not carried out before this block.
	pub(super) enacts: BlockNumber,
	pub(super) objections: BTreeMap<RollNumber, Chamber>,
	pub(super) put_off: bool,
	/// The place of its annulment, from when that is queued.
	pub(super) annulment: Option<usize>,
}

impl Asked {
	fn is_call(&self) -> bool {
		matches!(self.matter, Matter::Names(_) | Matter::Other)
	}

	/// Does it hold the places of those who have put it?
	fn holds_places(&self) -> bool {
		matches!(self.stage, Stage::Announced { .. } | Stage::Queued { .. } | Stage::Open)
	}

	/// Was it about a chamber that was dormant at its close?
	fn revives(&self) -> bool {
		matches!(self.matter, Matter::Names(chamber) if self.dormant.contains(chamber))
	}

	pub(super) fn yes_and_no(&self) -> YesNo {
		Chamber::ALL.map(|chamber| {
			let count = |ballot| {
				let is_one = |(m, b): &&(Member, Ballot)| m.chamber == chamber && *b == ballot;
				self.ballots.values().filter(is_one).count() as i128
			};
			(count(Ballot::Yes), count(Ballot::No))
		})
	}

	/// A ballot was cast or struck.
	fn note_figures(&mut self) {
		let now = self.yes_and_no();
		if let Some(day) = &mut self.day {
			day.push(now);
		}
	}

	/// Of the last day: in each chamber the fewest yeses with the most noes, and the other way
	/// round.
	pub(super) fn extremes(&self) -> Option<[YesNo; 2]> {
		let day = self.day.as_ref()?;
		let of = |chamber: Chamber| {
			let yes = || day.iter().map(move |figures| figures[chamber.index()].0);
			let no = || day.iter().map(move |figures| figures[chamber.index()].1);
			Some(((yes().min()?, no().max()?), (yes().max()?, no().min()?)))
		};
		let both = Chamber::ALL.map(|chamber| of(chamber).expect("a day begins with figures"));
		Some([both.map(|(low, _)| low), both.map(|(_, high)| high)])
	}

	/// How many organisations of other chambers must second it.
	fn seconds(&self) -> usize {
		match self.rule {
			RuleName::Significant | RuleName::Constitutional => 2,
			RuleName::Ordinary | RuleName::Budget | RuleName::Revival => 1,
		}
	}
}

/// How many decisions a chamber has missed, when the first of them closed, and the opening of the
/// latest.
#[derive(Clone, Copy, Default)]
pub(super) struct Attended {
	pub(super) missed: u32,
	pub(super) first: BlockNumber,
	pub(super) counted: BlockNumber,
}

/// The lists.
#[derive(Default)]
pub(super) struct Model {
	pub(super) persons: Vec<Person>,
	/// Who was registered in good standing at the end of each block.
	pub(super) rolls: BTreeMap<BlockNumber, Vec<Member>>,
	pub(super) decisions: Vec<Asked>,
	pub(super) attended: ByChamber<Attended>,
	pub(super) keys: u32,
	/// How many organisations were admitted to each chamber in this block, which is a day.
	pub(super) admitted: BTreeMap<(BlockNumber, Chamber), u32>,
}

/// The founders, in the order of the chambers.
const FOUNDERS: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];
/// How many decisions each of them has room for, as an opener and as a seconder.
const PLACES: usize = 4;
/// An announcement that nobody seconds lapses after this many days, of one block.
const LAPSES: BlockNumber = 14;

pub(super) fn founder(place: usize) -> RuntimeOrigin {
	RuntimeOrigin::signed(FOUNDERS[place].to_account_id())
}

impl Model {
	/// The four founders.
	pub(super) fn new() -> Self {
		let mut model = Model::default();
		for (i, who) in FOUNDERS.into_iter().enumerate() {
			let key = who.to_account_id();
			let member = Stakeholders::member(&key).expect("is a founder");
			model.persons.push(Person {
				key,
				key_since: 0,
				old_keys: vec![],
				member,
				standing: Standing::Good,
				expires: BlockNumber::MAX,
				tag: i as u32,
				challenged: false,
				dismissed: false,
				announced: vec![],
			});
		}
		model.note_roll(0);
		model
	}

	/// At the end of a block.
	fn note_roll(&mut self, block: BlockNumber) {
		let registered = self.persons.iter().filter(|person| person.is_on_roll(block));
		let roll = registered.map(|person| person.member).collect();
		self.rolls.insert(block, roll);
	}

	/// As what somebody was on the roll of a decision.
	pub(super) fn on_roll(&self, asked: &Asked, number: RollNumber) -> Option<Member> {
		self.rolls[&asked.checkpoint].iter().find(|member| member.number == number).copied()
	}

	pub(super) fn new_key(&mut self) -> AccountId {
		self.keys += 1;
		AccountId::new(sp_crypto_hashing::blake2_256(&self.keys.to_le_bytes()))
	}

	/// Somebody who is no founder: those keep the offices.
	pub(super) fn pick(&mut self, who: u8) -> Option<&mut Person> {
		let others = self.persons.len() - 4;
		(others > 0).then(|| &mut self.persons[4 + usize::from(who) % others])
	}

	/// Takes a step, and says how it ended.
	pub(super) fn apply(&mut self, step: Step) -> Option<&'static str> {
		match step {
			Step::Admit { chamber, citizen, term } => self.admit(chamber, citizen, term),
			Step::Suspend(who) => self.suspend(who),
			Step::Reinstate(who) => self.reinstate(who),
			Step::Revoke(who) => self.revoke(who),
			Step::Readmit { who, citizen } => self.readmit(who, citizen),
			Step::MoveKey(who) => self.move_key(who),
			Step::Challenge(who) => self.challenge(who),
			Step::Settle { who, upheld } => self.settle(who, upheld),
			Step::Strike { who, decision } => self.strike(who, decision),
			Step::Put { by, rule, matter, seconded } => self.put(by, rule, matter, seconded),
			Step::Annul { by, decision } => self.annul(by, decision),
			Step::Second { by, decision } => {
				let place = self.latest(decision)?;
				Some(self.second(usize::from(by) % 4, place))
			},
			Step::Withdraw(decision) => self.withdraw(decision),
			Step::Object { who, decision } => self.object(who, decision),
			Step::Vote { who, decision, ballot } => self.vote(who, decision, ballot),
			Step::OldKeyVotes { who, decision } => self.old_key_votes(who, decision),
			Step::Blocks(count) => self.go_on(count),
		}
	}

	/// Anyone takes the ballot of somebody barred out of what is open.
	fn strike(&mut self, who: u8, decision: u8) -> Option<&'static str> {
		let decisions = self.decisions.len();
		let person = self.pick(who)?;
		let (number, is_barred) = (person.member.number, person.standing == Standing::Barred);
		(decisions > 0).then_some(())?;
		let place = decisions - 1 - usize::from(decision) % decisions.min(6);
		let asked = &mut self.decisions[place];
		// What has closed and waits for its block is struck in other tests.
		if asked.is_call() && asked.stage == Stage::Closed {
			return None;
		}
		let can_be = is_barred && asked.stage == Stage::Open;
		let has_one = can_be && asked.ballots.contains_key(&number);
		let anyone = RuntimeOrigin::signed(Ferdie.to_account_id());
		let struck = Decisions::strike_ballot(anyone, numbered(place), number);
		assert_eq!(struck.is_ok(), has_one, "{struck:?}");
		if has_one {
			asked.ballots.remove(&number);
			asked.note_figures();
		}
		Some(if has_one { "struck" } else { "nothing to strike" })
	}

	/// One of the latest decisions: the others are closed.
	fn latest(&self, decision: u8) -> Option<usize> {
		let decisions = self.decisions.len();
		(decisions > 0).then(|| decisions - 1 - usize::from(decision) % decisions.min(6))
	}

	/// How many decisions hold a place of somebody's.
	fn places(&self, is_theirs: impl Fn(&Asked) -> bool) -> usize {
		self.decisions.iter().filter(|asked| asked.holds_places() && is_theirs(asked)).count()
	}

	fn matter_of(rule: RuleName, matter: u8) -> Matter {
		let chamber = Chamber::ALL[usize::from(matter / 4) % 4];
		match (matter % 4, rule) {
			(_, RuleName::Revival) => Matter::Names(chamber),
			(0 | 1, _) => Matter::Question,
			(2, RuleName::Budget) => Matter::Other,
			(2, _) => Matter::Names(chamber),
			(_, _) => Matter::Other,
		}
	}

	/// A call that this rule is enough for.
	fn call_of(&mut self, rule: RuleName, matter: Matter) -> Option<RuntimeCall> {
		match matter {
			Matter::Names(chamber) => {
				let registrar = self.new_key();
				Some(pallet_stakeholders::Call::add_registrar { chamber, registrar }.into())
			},
			Matter::Other if rule == RuleName::Budget => {
				Some(pallet_pledges::Call::cancel { campaign: 999 }.into())
			},
			Matter::Other => {
				let author = pallet_records::Author::Stakeholder(1);
				let hide = pallet_records::Call::hide_locator { fingerprint: reasons(), author };
				Some(hide.into())
			},
			Matter::Question | Matter::Annulment(_) => None,
		}
	}

	fn put(&mut self, by: u8, rule: u8, matter: u8, seconded: bool) -> Option<&'static str> {
		let by = usize::from(by) % 4;
		let rule = RuleName::ALL[usize::from(rule) % RuleName::ALL.len()];
		let matter = Self::matter_of(rule, matter);
		let has_room = self.places(|asked| asked.by == by) < PLACES;
		let announced = match self.call_of(rule, matter) {
			None => Decisions::announce_question(founder(by), rule, title(), reasons()),
			Some(call) => {
				Decisions::announce_call(founder(by), rule, Box::new(call), title(), reasons())
			},
		};
		if !has_room {
			let refused = pallet_decisions::Error::<Runtime>::TooManyOpen;
			assert_eq!(announced, Err(refused.into()));
			return Some("too many open");
		}
		assert_ok!(announced);
		let place = self.announced(by, rule, matter);
		if seconded {
			self.others_second(place);
		}
		Some("announced")
	}

	fn announced(&mut self, by: usize, rule: RuleName, matter: Matter) -> usize {
		self.decisions.push(Asked {
			rule,
			matter,
			by,
			seconders: vec![],
			stage: Stage::Announced { lapses: System::block_number() + LAPSES },
			opened: 0,
			checkpoint: 0,
			closes: 0,
			day: None,
			added: 0,
			ballots: BTreeMap::new(),
			dormant: ChamberSet::default(),
			held: true,
			verdict: None,
			enacts: 0,
			objections: BTreeMap::new(),
			put_off: false,
			annulment: None,
		});
		self.decisions.len() - 1
	}

	/// The founders of other chambers second it in turn, until it is queued.
	fn others_second(&mut self, place: usize) {
		let by = self.decisions[place].by;
		for other in (1..4).map(|step| (by + step) % 4) {
			if matches!(self.decisions[place].stage, Stage::Announced { .. }) {
				self.second(other, place);
			}
		}
	}

	fn second(&mut self, by: usize, place: usize) -> &'static str {
		type E = pallet_decisions::Error<Runtime>;
		let taken = self.places(|asked| asked.seconders.contains(&by));
		let asked = &self.decisions[place];
		let refuse = |error: E| Err(DispatchError::from(error));
		let expected = if !matches!(asked.stage, Stage::Announced { .. }) {
			refuse(E::NotAnnounced)
		} else if asked.by == by || asked.seconders.contains(&by) {
			refuse(E::ChamberHasSpoken)
		} else if taken >= PLACES {
			refuse(E::TooManySeconded)
		} else {
			Ok(())
		};
		let seconded = Decisions::second(founder(by), numbered(place));
		let moot = [E::NothingToAnnul, E::AlreadyContested].map(refuse);
		if expected == Ok(()) && moot.contains(&seconded) {
			assert!(matches!(asked.matter, Matter::Annulment(_)));
			return "there is nothing left to annul";
		}
		assert_eq!(seconded, expected);
		if let Err(error) = seconded {
			return error.into();
		}
		let asked = &mut self.decisions[place];
		asked.seconders.push(by);
		if asked.seconders.len() < asked.seconds() {
			return "seconded once";
		}
		asked.stage = Stage::Queued { from: System::block_number() + 1 };
		if let Matter::Annulment(target) = asked.matter {
			self.decisions[target].annulment = Some(place);
			self.follow(target);
			return "an annulment is queued";
		}
		"queued"
	}

	fn withdraw(&mut self, decision: u8) -> Option<&'static str> {
		let place = self.latest(decision)?;
		let asked = &mut self.decisions[place];
		let withdrawn = Decisions::withdraw(founder(asked.by), numbered(place));
		let is_announced = matches!(asked.stage, Stage::Announced { .. });
		assert_eq!(withdrawn.is_ok(), is_announced, "{withdrawn:?}");
		if is_announced {
			asked.stage = Stage::Withdrawn;
		}
		Some(if is_announced { "withdrawn" } else { "too late to withdraw" })
	}

	/// What the chain has of a decision.
	pub(super) fn loaded(place: usize) -> DecisionOf<Runtime> {
		pallet_decisions::Decisions::<Runtime>::get(numbered(place)).expect("was announced")
	}

	fn annul(&mut self, by: u8, decision: u8) -> Option<&'static str> {
		let by = usize::from(by) % 4;
		let target = self.latest(decision)?;
		let number = numbered(target);
		let has_room = self.places(|asked| asked.by == by) < PLACES;
		let asked = &self.decisions[target];
		let rule = asked.rule;
		let state = Self::loaded(target).state;
		let waits = matches!(state, State::Scheduled { .. });
		let has_failed = matches!(state, State::EnactmentFailed { .. });
		let announced = Decisions::announce_annulment(founder(by), number, title(), reasons());
		let can_be_stopped = asked.is_call() && !asked.revives();
		let is_free = has_room && can_be_stopped && asked.annulment.is_none();
		if announced.is_err() {
			assert!(!is_free || !waits, "{announced:?}");
			return Some("cannot be annulled");
		}
		assert!(is_free && (waits || has_failed));
		let place = self.announced(by, rule, Matter::Annulment(target));
		self.others_second(place);
		Some("an annulment is announced")
	}

	fn object(&mut self, who: u8, decision: u8) -> Option<&'static str> {
		type E = pallet_decisions::Error<Runtime>;
		let place = self.latest(decision)?;
		let person = &self.persons[usize::from(who) % self.persons.len()];
		let asked = &self.decisions[place];
		let number = person.member.number;
		let now = System::block_number();
		let loaded = Self::loaded(place);
		let waits = matches!(loaded.state, State::Scheduled { enacts } if now < enacts)
			&& loaded.retry_until.is_none();
		let refuse = |error: E| Err(DispatchError::from(error));
		let is_open = matches!(asked.stage, Stage::Open | Stage::Closed);
		let on_roll = is_open.then(|| self.on_roll(asked, number)).flatten();
		let has_no_vote = person.standing == Standing::Barred || person.is_frozen();
		let expected = if is_open && has_no_vote {
			refuse(E::NotInGoodStanding)
		} else if !waits || !asked.is_call() || asked.revives() {
			refuse(E::NothingToObjectTo)
		} else if asked.put_off {
			refuse(E::AlreadyPutOff)
		} else if on_roll.is_none() {
			refuse(E::NotOnRoll)
		} else if asked.objections.contains_key(&number) {
			refuse(E::Unchanged)
		} else {
			Ok(())
		};
		let origin = RuntimeOrigin::signed(person.key.clone());
		let objected = Decisions::object(origin, numbered(place));
		assert_eq!(objected, expected, "{:?} to {place}", person.member);
		if let Err(error) = objected {
			return Some(error.into());
		}
		let chamber = on_roll?.chamber;
		let of_chamber = |member: &&Member| member.chamber == chamber;
		let roll = self.rolls[&asked.checkpoint].iter().filter(of_chamber).count();
		let asked = &mut self.decisions[place];
		asked.objections.insert(number, chamber);
		let count = asked.objections.values().filter(|other| **other == chamber).count();
		asked.put_off = count * 4 >= roll;
		let info = Decisions::decision(numbered(place)).expect("was announced");
		assert_eq!(info.decision.put_off, asked.put_off);
		assert_eq!(info.objections[chamber] as usize, count);
		if asked.put_off {
			asked.enacts += 28;
		}
		let put_off = asked.put_off;
		self.follow(place);
		Some(if put_off { "put off" } else { "objected" })
	}

	/// What has passed is carried out at its block, which only moves on, and not while an annulment
	/// waits; it is annulled where an annulment has passed, and only there.
	fn follow(&mut self, place: usize) {
		let annulment = self.decisions[place].annulment.map(|annulment| &self.decisions[annulment]);
		let is_contested =
			annulment.is_some_and(|a| matches!(a.stage, Stage::Queued { .. } | Stage::Open));
		let is_annulled = annulment.is_some_and(|a| a.verdict == Some(Verdict::Passed));
		let number = self.decisions[place].annulment.map(numbered);
		let asked = &mut self.decisions[place];
		if asked.stage != Stage::Closed || !asked.is_call() {
			return;
		}
		let has_passed = asked.verdict == Some(Verdict::Passed);
		let state = Self::loaded(place).state;
		match state {
			State::Scheduled { enacts } => {
				assert!(has_passed && enacts >= asked.enacts && !is_annulled, "{place}");
				asked.enacts = enacts;
			},
			State::Enacted { block } | State::EnactmentFailed { block, .. } => {
				assert!(has_passed && block >= asked.enacts && !is_annulled, "{place}");
				assert!(!is_contested || !matches!(state, State::Enacted { .. }), "{place}");
			},
			State::Annulled { by } => assert!(is_annulled && Some(by) == number, "{place}"),
			State::Closed => assert!(!has_passed, "{place}"),
			other => panic!("{place} has closed: {other:?}"),
		}
	}

	fn vote(&mut self, who: u8, decision: u8, ballot: Ballot) -> Option<&'static str> {
		let (persons, decisions) = (self.persons.len(), self.decisions.len());
		(decisions > 0).then_some(())?;
		// Rather one of the last ones: the others are closed.
		let number = decisions - 1 - usize::from(decision) % decisions.min(6);
		let person = &self.persons[usize::from(who) % persons];
		let expected = self.expected(person, number, ballot);
		let origin = RuntimeOrigin::signed(person.key.clone());
		let vote = Decisions::vote(origin, numbered(number), ballot);
		assert_eq!(vote, expected, "{:?} in {number}", person.member);
		let (whose, standing, expires) = (person.member.number, person.standing, person.expires);
		match vote {
			Ok(()) => {
				let member = self.on_roll(&self.decisions[number], whose)?;
				let ballots = &mut self.decisions[number].ballots;
				let earlier = ballots.insert(member.number, (member, ballot));
				self.decisions[number].note_figures();
				Some(match (earlier, standing) {
					(_, Standing::Suspended) => "voted while suspended",
					(_, Standing::Revoked) => "voted after the revocation",
					_ if System::block_number() >= expires => "voted after the expiry",
					(Some(_), _) => "changed a ballot",
					(None, _) => "voted",
				})
			},
			Err(error) => Some(error.into()),
		}
	}

	fn old_key_votes(&mut self, who: u8, decision: u8) -> Option<&'static str> {
		let decisions = self.decisions.len();
		let person = self.pick(who)?;
		let old = person.old_keys.last()?;
		(decisions > 0).then_some(())?;
		let origin = RuntimeOrigin::signed(old.clone());
		let number = numbered(usize::from(decision) % decisions);
		assert_eq!(
			Decisions::vote(origin, number, Ballot::Yes),
			Err(pallet_decisions::Error::<Runtime>::NotInGoodStanding.into())
		);
		Some("an old key votes for nobody")
	}

	fn go_on(&mut self, blocks: u8) -> Option<&'static str> {
		let mut happened = vec![];
		for _ in 0..blocks {
			let now = System::block_number();
			self.note_roll(now);
			let lapses = Lapses::<Runtime>::get(now + 1).into_iter();
			let due: Vec<_> = lapses.chain(Agenda::<Runtime>::get(now + 1)).collect();
			skip_to(now + 1);
			happened.extend(self.carry_out_what_is_due());
			self.begin_block(&due);
		}
		happened.pop()
	}

	/// What happens by itself at the beginning of a block: what is due is visited in its order, and
	/// what is in the queue opens.
	fn begin_block(&mut self, due: &[DecisionId]) {
		let now = System::block_number();
		for number in due {
			self.visit(*number as usize - 1);
		}
		for place in 0..self.decisions.len() {
			let asked = &mut self.decisions[place];
			if asked.stage == (Stage::Queued { from: now }) {
				asked.stage = Stage::Open;
				asked.opened = now;
				asked.checkpoint = now.saturating_sub(MATURITY);
				asked.closes = now + Decisions::rule(asked.rule).length;
			}
			// The rest is over.
			if asked.holds_places() || asked.is_call() {
				self.check_stage(place);
				self.follow(place);
			}
		}
		assert_eq!(Decisions::dormant_chambers(), self.dormant());
	}

	fn visit(&mut self, place: usize) {
		let now = System::block_number();
		let asked = &self.decisions[place];
		match asked.stage {
			Stage::Announced { lapses } if now >= lapses => {
				self.decisions[place].stage = Stage::Lapsed;
			},
			// A day before it closes.
			Stage::Open if now + 1 == asked.closes && asked.day.is_none() => {
				let figures = asked.yes_and_no();
				self.decisions[place].day = Some(vec![figures]);
			},
			Stage::Open if now >= asked.closes => {
				let figures = asked.yes_and_no();
				let verdict = |of: &YesNo| self.recount(asked, of, self.dormant(), true).verdict;
				let comes_to = verdict(&figures);
				let passes = comes_to == Verdict::Passed;
				let day = asked.extremes().map(|both| both.map(|of| verdict(&of)));
				let all_day = |is_same: &dyn Fn(Verdict) -> bool| {
					day.is_some_and(|verdicts| verdicts.into_iter().all(is_same))
				};
				let is_settled = all_day(&|other| (other == Verdict::Passed) == passes);
				let has_held = all_day(&|other| other == comes_to);
				if is_settled || asked.added == 3 {
					self.close(place, has_held);
				} else {
					let asked = &mut self.decisions[place];
					asked.closes = now + 1;
					asked.added += 1;
					asked.day = Some(vec![figures]);
				}
			},
			_ => (),
		}
	}

	fn close(&mut self, place: usize, held: bool) {
		let now = System::block_number();
		let dormant = self.dormant();
		let asked = &self.decisions[place];
		let Recount { verdict, .. } = self.recount(asked, &asked.yes_and_no(), dormant, held);
		let came = self.came(asked);
		let asked = &mut self.decisions[place];
		asked.stage = Stage::Closed;
		(asked.dormant, asked.held, asked.verdict) = (dormant, held, Some(verdict));
		asked.enacts = now + Decisions::rule(asked.rule).delay.max(1);
		let opened = asked.opened;
		// Who comes to annul says nothing of who is alive.
		if matches!(asked.matter, Matter::Annulment(_)) {
			return;
		}
		for (chamber, came) in came.each() {
			let attended = &mut self.attended[chamber];
			let is_first = attended.missed == 0;
			if *came {
				attended.missed = 0;
			} else if is_first || opened >= attended.counted + 3 {
				if is_first {
					attended.first = now;
				}
				attended.missed += 1;
				attended.counted = opened;
			}
		}
	}

	/// Which chambers have come, by the quorum of the ordinary rule.
	fn came(&self, asked: &Asked) -> ByChamber<bool> {
		let roll = &self.rolls[&asked.checkpoint];
		ByChamber::from_fn(|chamber| {
			let on_roll = roll.iter().filter(|m| m.chamber == chamber).count() as i128;
			let ballots = asked.ballots.values().filter(|(m, _)| m.chamber == chamber).count();
			ballots as i128 >= Self::needed(RuleName::Ordinary, chamber, on_roll)
		})
	}

	/// Those chambers that have missed three decisions, or two, the first of them sixty days ago.
	pub(super) fn dormant(&self) -> ChamberSet {
		let now = System::block_number();
		let attended = self.attended.each();
		attended
			.filter(|(_, a)| a.missed >= 3 || (a.missed >= 2 && now >= a.first + 60))
			.map(|(chamber, _)| chamber)
			.collect()
	}
}
