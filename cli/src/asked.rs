// SPDX-License-Identifier: Apache-2.0

//! What is asked, by the command line and the files that it names.

use crate::{arguments::What, files, receipts::Proof, Failure};
use doverie_check::{inclusion, words::Language, Inclusion, Question};
use std::path::{Path, PathBuf};

/// What is asked, of which file, and the receipts among the proofs.
pub fn question(
	what: Option<What>,
	file: Option<PathBuf>,
	proofs: Vec<Proof>,
	language: Language,
) -> Result<(Question, Option<PathBuf>, Vec<Proof>), Failure> {
	let question = match what {
		None => {
			let path = file.as_deref().unwrap_or(Path::new(""));
			Question::Document(files::fingerprint(path, language)?)
		},
		Some(What::Batch { file, root }) => {
			let document = files::fingerprint(&file, language)?;
			// A receipt knows the place in the batch. JSON begins with a brace.
			let (paths, receipts): (Vec<_>, Vec<_>) = proofs
				.into_iter()
				.partition(|(_, bytes)| bytes.trim_ascii_start().starts_with(b"{"));
			let question = match (paths.as_slice(), receipts.as_slice()) {
				([(path, bytes)], _) => inclusion(bytes, Some(root), document).map_err(|_| {
					let path = path.display();
					Failure::new(match language {
						Language::English => format!(
							"{path} is no proof for this root: it is JSON with `index` and \
							 `path`, and perhaps the same `root`."
						),
						Language::Bulgarian => format!(
							"{path} не е доказателство за този корен: то е JSON с `index` и \
							 `path` и, ако е посочен, със същия `root`."
						),
					})
				})?,
				([], [(_, bytes)]) => from_receipt(bytes)
					.filter(|kept| kept.root == root && kept.document == document)
					.ok_or_else(|| {
						let (index, path) = (0, Vec::new());
						let asked = Question::Batch(Inclusion { root, document, index, path });
						Failure::other_receipt(&asked, language)
					})?,
				_ => {
					return Err(Failure::say(
						language,
						"Name one file with `index` and `path`: --proof FILE. Whoever has \
						 published the batch hands it out with each document.",
						"Посочете един файл с `index` и `path`: --proof ФАЙЛ. Дава го с всеки \
						 документ онзи, който е публикувал списъка.",
					))
				},
			};
			return Ok((Question::Batch(question), Some(file), receipts));
		},
		Some(What::Decision { number }) => Question::Decision(number),
		Some(What::Pot { campaign }) => Question::Pot(campaign),
		Some(What::Head) => Question::Head,
	};
	Ok((question, file, proofs))
}

/// The place in a batch that a receipt was asked about.
fn from_receipt(bytes: &[u8]) -> Option<Inclusion> {
	match Question::of_receipt(bytes)? {
		Question::Batch(inclusion) => Some(inclusion),
		_ => None,
	}
}
