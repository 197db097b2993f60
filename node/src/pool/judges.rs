// SPDX-License-Identifier: Apache-2.0

//! Those that ask the runtime, each in a thread of its own, and what waits for them.
//!
//! Calling the runtime takes about as long as judging one transaction. So whoever of them is free
//! takes what waits together, and asks once.
//!
//! The queue takes everything at once, and has no bound of its own: what is in it belongs to somebody
//! who waits for the answer, and holds the same bytes. Those are bounded: requests over RPC by the
//! connections, what other nodes send by the SDK, and what the pool looks at again by the pool. What
//! nobody waits for any more is not judged.

use crate::service::Hash;
use futures::{
	channel::{
		mpsc::{self, UnboundedReceiver, UnboundedSender},
		oneshot,
	},
	lock::Mutex as AsyncMutex,
	stream::{select_with_strategy, Peekable, PollNext},
	FutureExt, Stream, StreamExt,
};
use pallet_quota::runtime_api::MOST_AT_ONCE;
use sc_service::TaskManager;
use std::{num::NonZeroUsize, pin::Pin, sync::Arc, thread::available_parallelism};

/// How many bytes those may have together that are judged with the first one.
const MOST_BYTES: usize = 256 * 1024;

/// How much less of a busy processor a thread has that judges transactions, as Linux counts it.
const NICENESS: i32 = 10;

/// What is judged.
pub(super) trait Case: Send + 'static {
	type Answer: Send + 'static;

	/// On the state of which block. Only those of one block are judged together.
	fn at(&self) -> Hash;

	/// How long it is, in bytes.
	fn length(&self) -> usize;
}

/// A case, and where the answer is awaited.
struct Asked<C: Case> {
	case: C,
	answer: oneshot::Sender<C::Answer>,
}

/// What one of them is to do.
enum Task<C: Case> {
	Judge(Asked<C>),
	/// Anything else that takes a while.
	Do(Box<dyn FnOnce() + Send>),
}

/// What one of them does next.
enum Work<C: Case> {
	Judge(Vec<Asked<C>>),
	Do(Box<dyn FnOnce() + Send>),
}

/// Hands over to them what is to be judged.
pub(super) struct Judges<C: Case> {
	urgent: UnboundedSender<Task<C>>,
	usual: UnboundedSender<Task<C>>,
}

impl<C: Case> Judges<C> {
	/// Starts them. `judge` answers cases of one block: one answer for each, in their order.
	pub fn start(
		task_manager: &TaskManager,
		judge: impl Fn(&[C]) -> Vec<C::Answer> + Send + Sync + 'static,
	) -> Self {
		let (judges, queue) = Self::new();
		let (queue, judge) = (Arc::new(AsyncMutex::new(queue)), Arc::new(judge));
		let processors = available_parallelism().map_or(1, NonZeroUsize::get);
		for _ in 0..Self::of(processors) {
			let name = "transaction-judge";
			let spawner = task_manager.spawn_essential_handle();
			let work = work(queue.clone(), judge.clone());
			spawner.spawn_blocking(name, Some("transaction-pool"), work);
		}
		judges
	}

	/// With the queue of what they are handed over.
	fn new() -> (Self, Peekable<impl Stream<Item = Task<C>> + Send + Unpin>) {
		let (urgent, urgent_tasks): (_, UnboundedReceiver<_>) = mpsc::unbounded();
		let (usual, usual_tasks): (_, UnboundedReceiver<_>) = mpsc::unbounded();
		let urgent_first = |_: &mut ()| PollNext::Left;
		let tasks = select_with_strategy(urgent_tasks, usual_tasks, urgent_first);
		(Self { urgent, usual }, tasks.peekable())
	}

	/// How many there are: half the processors judge, so that the others make and import blocks
	/// meanwhile.
	fn of(processors: usize) -> usize {
		processors.div_ceil(2).clamp(1, 4)
	}

	/// Judges a case, with others that wait. Nothing, if nobody judges any more.
	pub async fn judge(&self, is_urgent: bool, case: C) -> Option<C::Answer> {
		let (answer, answered) = oneshot::channel();
		let tasks = if is_urgent { &self.urgent } else { &self.usual };
		tasks.unbounded_send(Task::Judge(Asked { case, answer })).ok()?;
		answered.await.ok()
	}

	/// The answer to another question that takes a while.
	pub async fn ask<Answer: Send + 'static>(
		&self,
		question: impl FnOnce() -> Answer + Send + 'static,
	) -> Option<Answer> {
		let (answer, answered) = oneshot::channel();
		let task = Box::new(move || {
			// Whoever asked may have gone.
			let _ = answer.send(question());
		});
		self.usual.unbounded_send(Task::Do(task)).ok()?;
		answered.await.ok()
	}
}

/// What is done next, once there is something: what waits and can be judged together, the urgent
/// first.
async fn next<C: Case>(
	queue: &mut Peekable<impl Stream<Item = Task<C>> + Unpin>,
) -> Option<Work<C>> {
	let first = match queue.next().await? {
		Task::Judge(first) => first,
		Task::Do(task) => return Some(Work::Do(task)),
	};
	let at = first.case.at();
	let mut room = MOST_BYTES;
	let mut together = vec![first];
	while together.len() < MOST_AT_ONCE {
		let fits = |task: &Task<C>| match task {
			Task::Judge(other) => other.case.at() == at && other.case.length() <= room,
			Task::Do(_) => false,
		};
		// What does not fit stays in front.
		match Pin::new(&mut *queue).next_if(fits).now_or_never().flatten() {
			Some(Task::Judge(other)) => {
				room = room.saturating_sub(other.case.length());
				together.push(other);
			},
			_ => break,
		}
	}
	Some(Work::Judge(together))
}

/// Judges those for which somebody waits.
fn answer<C: Case>(mut together: Vec<Asked<C>>, judge: impl Fn(&[C]) -> Vec<C::Answer>) {
	together.retain(|asked| !asked.answer.is_canceled());
	if together.is_empty() {
		return;
	}
	let (cases, awaited): (Vec<_>, Vec<_>) =
		together.into_iter().map(|asked| (asked.case, asked.answer)).unzip();
	for (awaited, answer) in awaited.into_iter().zip(judge(&cases)) {
		// Whoever asked may have gone meanwhile.
		let _ = awaited.send(answer);
	}
}

/// Lets those threads go first that make and import blocks: however many transactions come, slots are
/// kept. The thread is this one's own, and stays as it is.
fn step_back() {
	let thread = rustix::thread::gettid();
	if let Err(error) = rustix::process::setpriority_process(Some(thread), NICENESS) {
		log::warn!("Transactions are judged as fast as blocks are made: {error}");
	}
}

/// Does one thing after the other.
async fn work<C: Case>(
	queue: Arc<AsyncMutex<Peekable<impl Stream<Item = Task<C>> + Send + Unpin>>>,
	judge: Arc<impl Fn(&[C]) -> Vec<C::Answer> + Send + Sync>,
) {
	step_back();
	loop {
		let work = next(&mut *queue.lock().await).await;
		match work {
			Some(Work::Judge(together)) => answer(together, &*judge),
			Some(Work::Do(task)) => task(),
			None => return,
		}
	}
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use futures::executor::block_on;
	use std::sync::Mutex;

	struct Numbered {
		number: usize,
		at: u8,
		length: usize,
	}

	impl Case for Numbered {
		type Answer = usize;

		fn at(&self) -> Hash {
			Hash::repeat_byte(self.at)
		}

		fn length(&self) -> usize {
			self.length
		}
	}

	fn case(number: usize, at: u8, length: usize) -> Numbered {
		Numbered { number, at, length }
	}

	/// What is judged together, and when something else is done.
	#[derive(Debug, PartialEq, Eq)]
	enum Done {
		Judged(Vec<usize>),
		Else,
	}

	/// Hands over what is asked for, and says what is done then.
	fn done(
		hand_over: impl FnOnce(&Judges<Numbered>, &mut Vec<oneshot::Receiver<usize>>),
	) -> Vec<Done> {
		let (judges, mut queue) = Judges::<Numbered>::new();
		let mut awaited = Vec::new();
		hand_over(&judges, &mut awaited);
		drop(judges);
		let mut all = Vec::new();
		while let Some(work) = block_on(next(&mut queue)) {
			match work {
				Work::Judge(together) => {
					let judged = Mutex::new(Vec::new());
					answer(together, |cases| {
						let numbers: Vec<_> = cases.iter().map(|case| case.number).collect();
						*judged.lock().expect("nobody panics") = numbers.clone();
						numbers
					});
					all.push(Done::Judged(judged.into_inner().expect("nobody panics")));
				},
				Work::Do(task) => {
					task();
					all.push(Done::Else);
				},
			}
		}
		all
	}

	fn send(
		tasks: &UnboundedSender<Task<Numbered>>,
		case: Numbered,
		awaited: &mut Vec<oneshot::Receiver<usize>>,
	) {
		let (answer, answered) = oneshot::channel();
		awaited.push(answered);
		tasks.unbounded_send(Task::Judge(Asked { case, answer })).expect("somebody listens");
	}

	#[test]
	fn what_waits_for_one_block_is_judged_together_and_the_urgent_first() {
		let done = done(|judges, awaited| {
			for number in 0..3 {
				send(&judges.usual, case(number, 1, 100), awaited);
			}
			send(&judges.usual, case(3, 2, 100), awaited);
			send(&judges.usual, case(4, 1, 100), awaited);
			for number in 5..7 {
				send(&judges.urgent, case(number, 1, 100), awaited);
			}
		});
		let expected = [vec![5, 6, 0, 1, 2], vec![3], vec![4]].map(Done::Judged);
		assert_eq!(done, expected);
	}

	#[test]
	fn no_more_are_judged_together_than_an_urgent_one_can_wait_for() {
		let by_number = done(|judges, awaited| {
			for number in 0..150 {
				send(&judges.usual, case(number, 1, 100), awaited);
			}
		});
		let most = MOST_AT_ONCE;
		let expected: [Vec<usize>; 3] =
			[(0..most).collect(), (most..2 * most).collect(), (2 * most..150).collect()];
		assert_eq!(by_number, expected.map(Done::Judged));
		// The first one goes whatever its length.
		let by_length = done(|judges, awaited| {
			for (number, length) in [MOST_BYTES * 9, MOST_BYTES - 1, 1, 1].into_iter().enumerate() {
				send(&judges.usual, case(number, 1, length), awaited);
			}
		});
		assert_eq!(by_length, [vec![0, 1, 2], vec![3]].map(Done::Judged));
	}

	#[test]
	fn other_questions_are_asked_in_their_turn() {
		let done = done(|judges, awaited| {
			send(&judges.usual, case(0, 1, 100), awaited);
			let task = Task::Do(Box::new(|| ()));
			judges.usual.unbounded_send(task).expect("somebody listens");
			send(&judges.usual, case(1, 1, 100), awaited);
		});
		assert_eq!(done, [Done::Judged(vec![0]), Done::Else, Done::Judged(vec![1])]);
	}

	#[test]
	fn what_nobody_waits_for_is_not_judged() {
		let done = done(|judges, awaited| {
			for number in 0..4 {
				send(&judges.usual, case(number, 1, 100), awaited);
			}
			drop(awaited.remove(2));
		});
		assert_eq!(done, [Done::Judged(vec![0, 1, 3])]);
	}

	#[test]
	fn everybody_hears_the_answer_to_their_own() {
		let (judges, mut queue) = Judges::<Numbered>::new();
		let asked = (0..200).map(|number| judges.judge(number % 3 == 0, case(number, 1, 100)));
		let answers = futures::future::join_all(asked);
		let working = async {
			let mut answered = 0;
			while answered < 200 {
				let Some(Work::Judge(together)) = next(&mut queue).await else { break };
				answered += together.len();
				answer(together, |cases| cases.iter().map(|case| case.number * 2).collect());
			}
		};
		let (answers, ()) = block_on(futures::future::join(answers, working));
		let expected: Vec<_> = (0..200).map(|number| Some(number * 2)).collect();
		assert_eq!(answers, expected);
		// Nor does anybody wait for what no one will judge.
		drop(queue);
		assert_eq!(block_on(judges.judge(true, case(0, 1, 100))), None);
		assert_eq!(block_on(judges.ask(|| 1)), None);
	}

	#[test]
	fn judging_leaves_the_processor_to_blocks_and_other_threads_keep_theirs() {
		let niceness = || rustix::process::getpriority_process(Some(rustix::thread::gettid()));
		let before = niceness().expect("Linux says");
		let judge = std::thread::spawn(move || {
			step_back();
			niceness()
		});
		assert_eq!(judge.join().expect("it ends").expect("Linux says"), NICENESS);
		assert_eq!(niceness().expect("Linux says"), before);
	}

	#[test]
	fn half_the_processors_judge() {
		let judges = [1, 2, 3, 4, 8, 64].map(Judges::<Numbered>::of);
		assert_eq!(judges, [1, 1, 2, 2, 4, 4]);
	}
}
