// SPDX-License-Identifier: Apache-2.0

//! What the node asks of the runtime.

use crate::*;
use alloc::vec::Vec;
use codec::Encode;
use doverie_primitives::{
	CampaignId, Chamber, ChamberSet, DecisionId, Fingerprint, ProposalId, RollNumber, RollSize,
	RuleName,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	genesis_builder_helper::{build_state, get_preset},
};
use pallet_grandpa::AuthorityId as GrandpaId;
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use sp_api::impl_runtime_apis;
use sp_authority_discovery::AuthorityId as AuthorityDiscoveryId;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::{
	generic::Preamble,
	traits::{Block as BlockT, NumberFor, StaticLookup},
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, ExtrinsicInclusionMode,
};
use sp_session::OpaqueGeneratedSessionKeys;

// For its feature: what panics here, as on bytes that do not decode, is told to the caller alone.
use sp_io as _;

/// Will a quota bear the cost of this transaction? Wallets ask for the fee before they sign, and
/// show it, so a stakeholder sees that there is none.
fn is_free(uxt: &UncheckedExtrinsic, len: u32) -> bool {
	let Preamble::Signed(address, _, _) = &uxt.preamble else { return false };
	let Ok(signer) = <Runtime as frame_system::Config>::Lookup::lookup(address.clone()) else {
		return false;
	};
	let info = uxt.get_dispatch_info();
	Quota::is_free(&signer, &uxt.function, &info, len as usize)
}

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block);
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: frame_support::view_functions::ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, frame_support::view_functions::ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(
			data: sp_inherents::InherentData,
		) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl crate::author::AuthorApi<Block> for Runtime {
		fn apply(transactions: Vec<Vec<u8>>) -> Vec<author::Applied> {
			author::apply(transactions)
		}
	}

	impl pallet_quota::runtime_api::PoolApi<Block> for Runtime {
		fn judge(
			submissions: Vec<pallet_quota::Submission>,
			at: <Block as BlockT>::Hash,
		) -> Vec<TransactionValidity> {
			judging::judge(submissions, at)
		}
	}

	// For clients that know nothing of the other. Those that ask before they send are senders, so
	// the call is tried out for them. It panics on what does not decode.
	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Quota::trying_out(|| Executive::validate_transaction(source, tx, block_hash))
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(Aura::slot_duration())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl pallet_validators::runtime_api::PresenceApi<Block> for Runtime {
		fn show_keys(key: AuraId) -> Option<<Block as BlockT>::Extrinsic> {
			let (validator, mut keys, session) =
				Validators::asked(sp_core::crypto::key_types::AURA, key.as_ref())?;
			let message = Validators::message(&validator, session);
			let proof = keys.create_ownership_proof(&message).ok()?.encode();
			let call = pallet_validators::Call::<Runtime>::show_keys { validator, session, proof };
			Some(UncheckedExtrinsic::new_bare(RuntimeCall::from(call)))
		}
	}

	impl pallet_finality::runtime_api::FinalityApi<Block, BlockNumber> for Runtime {
		fn reported() -> Option<BlockNumber> {
			Finality::asked_after()
		}

		fn show_final(proof: Vec<u8>) -> <Block as BlockT>::Extrinsic {
			let call = pallet_finality::Call::<Runtime>::show_final { proof };
			UncheckedExtrinsic::new_bare(RuntimeCall::from(call))
		}

		fn restarts() -> Vec<pallet_finality::Restart<BlockNumber>> {
			Finality::restarts()
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			pallet_grandpa::CurrentSetId::<Runtime>::get()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			equivocation_proof: sp_consensus_grandpa::EquivocationProof<
				<Block as BlockT>::Hash,
				NumberFor<Block>,
			>,
			key_owner_proof: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			let key_owner_proof = key_owner_proof.decode()?;
			Grandpa::submit_unsigned_equivocation_report(equivocation_proof, key_owner_proof)
		}

		fn generate_key_ownership_proof(
			set_id: sp_consensus_grandpa::SetId,
			authority: GrandpaId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			// The last session of that set: every one of them had the same keys.
			let session = pallet_grandpa::SetIdSession::<Runtime>::get(set_id)?;
			Validators::prove_in(session, (sp_consensus_grandpa::KEY_TYPE, authority))
				.map(|proof| sp_consensus_grandpa::OpaqueKeyOwnershipProof::new(proof.encode()))
		}
	}

	impl sp_authority_discovery::AuthorityDiscoveryApi<Block> for Runtime {
		fn authorities() -> Vec<AuthorityDiscoveryId> {
			AuthorityDiscovery::authorities()
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
		for Runtime
	{
		fn query_info(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> RuntimeDispatchInfo<Balance> {
			let free = is_free(&uxt, len);
			let info = TransactionPayment::query_info(uxt, len);
			if free { RuntimeDispatchInfo { partial_fee: 0, ..info } } else { info }
		}

		fn query_fee_details(uxt: <Block as BlockT>::Extrinsic, len: u32) -> FeeDetails<Balance> {
			if is_free(&uxt, len) {
				FeeDetails { inclusion_fee: None, tip: 0 }
			} else {
				TransactionPayment::query_fee_details(uxt, len)
			}
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<
		Block, Balance, RuntimeCall,
	> for Runtime
	{
		fn query_call_info(call: RuntimeCall, len: u32) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(call: RuntimeCall, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl crate::views::StakeholdersViews<Block> for Runtime {
		fn stakeholder(account: AccountId) -> Option<pallet_stakeholders::StakeholderInfo<AccountId, BlockNumber>> {
			Stakeholders::stakeholder(account)
		}

		fn was_on_roll(account: AccountId, chamber: Chamber, block: BlockNumber) -> Option<bool> {
			Stakeholders::was_on_roll(account, chamber, block)
		}

		fn votes_from(account: AccountId) -> Option<BlockNumber> {
			Stakeholders::votes_from(account)
		}

		fn current_checkpoint() -> pallet_stakeholders::CheckpointInfo<BlockNumber> {
			Stakeholders::current_checkpoint()
		}

		fn roll_size(chamber: Chamber) -> RollSize {
			Stakeholders::roll_size(chamber)
		}

		fn registrars(chamber: Chamber) -> Vec<AccountId> {
			Stakeholders::registrars(chamber)
		}

		fn challenges(account: AccountId) -> Vec<pallet_stakeholders::Challenge<BlockNumber>> {
			Stakeholders::challenges(account)
		}

		fn announced(account: AccountId) -> Vec<pallet_stakeholders::AnnouncementInfo<AccountId, BlockNumber>> {
			Stakeholders::announced(account)
		}

		fn announced_in(chamber: Chamber, from: RollNumber, limit: u32) -> Vec<pallet_stakeholders::AnnouncementInfo<AccountId, BlockNumber>> {
			Stakeholders::announced_in(chamber, from, limit)
		}

		fn admissions_left(chamber: Chamber) -> RollSize {
			Stakeholders::admissions_left(chamber)
		}

		fn registrar_holds(chamber: Chamber) -> Vec<(AccountId, pallet_stakeholders::Hold<AccountId, BlockNumber>)> {
			Stakeholders::registrar_holds(chamber)
		}
	}

	impl crate::views::RecordsViews<Block> for Runtime {
		fn lookup(fingerprint: Fingerprint) -> Vec<pallet_records::RecordInfoOf<Runtime>> {
			Records::lookup(fingerprint)
		}

		fn record_of(fingerprint: Fingerprint, author: pallet_records::AuthorOf<Runtime>) -> Option<pallet_records::RecordInfoOf<Runtime>> {
			Records::record_of(fingerprint, author)
		}

		fn recorded_by(fingerprint: Fingerprint, after: Option<pallet_records::AuthorOf<Runtime>>, limit: u32) -> Vec<pallet_records::RecordInfoOf<Runtime>> {
			Records::recorded_by(fingerprint, after, limit)
		}

		fn attestations(fingerprint: Fingerprint, author: pallet_records::AuthorOf<Runtime>, after: Option<(RollNumber, pallet_records::AttestationKind)>, limit: u32) -> Vec<pallet_records::AttestationInfo<AccountId, BlockNumber>> {
			Records::attestations(fingerprint, author, after, limit)
		}

		fn check_inclusion(root: Fingerprint, author: pallet_records::AuthorOf<Runtime>, document: Fingerprint, index: u64, path: Vec<[u8; 32]>) -> pallet_records::Inclusion {
			Records::check_inclusion(root, author, document, index, path)
		}
	}

	impl crate::views::ProposalsViews<Block> for Runtime {
		fn process(process: pallet_proposals::ProcessId) -> Option<pallet_proposals::ProcessInfo<BlockNumber>> {
			Proposals::process(process)
		}

		fn processes(from: pallet_proposals::ProcessId, limit: u32) -> Vec<pallet_proposals::ProcessInfo<BlockNumber>> {
			Proposals::processes(from, limit)
		}

		fn proposal(proposal: ProposalId) -> Option<pallet_proposals::ProposalInfoOf<Runtime>> {
			Proposals::proposal(proposal)
		}

		fn proposals(from: ProposalId, limit: u32) -> Vec<pallet_proposals::ProposalInfoOf<Runtime>> {
			Proposals::proposals(from, limit)
		}

		fn version(proposal: ProposalId, version: Fingerprint) -> Option<pallet_proposals::Version<BlockNumber>> {
			Proposals::version(proposal, version)
		}

		fn amendment(proposal: ProposalId, amendment: u32) -> Option<pallet_proposals::AmendmentInfo<BlockNumber>> {
			Proposals::amendment(proposal, amendment)
		}

		fn amendments(proposal: ProposalId, from: u32, limit: u32) -> Vec<pallet_proposals::AmendmentInfo<BlockNumber>> {
			Proposals::amendments(proposal, from, limit)
		}

		fn endorsement(proposal: ProposalId, version: Fingerprint, account: AccountId) -> Option<pallet_proposals::Endorsement<BlockNumber>> {
			Proposals::endorsement(proposal, version, account)
		}

		fn arguments(proposal: ProposalId, version: Fingerprint, after: Option<(Fingerprint, RollNumber)>, limit: u32) -> Vec<pallet_proposals::ArgumentInfo<BlockNumber>> {
			Proposals::arguments(proposal, version, after, limit)
		}

		fn responses(proposal: ProposalId, from: u32, limit: u32) -> Vec<pallet_proposals::Response<BlockNumber>> {
			Proposals::responses(proposal, from, limit)
		}

		fn reports(proposal: ProposalId, from: u32, limit: u32) -> Vec<pallet_proposals::ReportInfo<BlockNumber>> {
			Proposals::reports(proposal, from, limit)
		}

		fn judgement(proposal: ProposalId, report: u32, account: AccountId) -> Option<pallet_proposals::Judgement<BlockNumber>> {
			Proposals::judgement(proposal, report, account)
		}

		fn meeting(meeting: pallet_proposals::MeetingId) -> Option<pallet_proposals::MeetingOf<Runtime>> {
			Proposals::meeting(meeting)
		}

		fn meetings(from: pallet_proposals::MeetingId, limit: u32) -> Vec<pallet_proposals::MeetingOf<Runtime>> {
			Proposals::meetings(from, limit)
		}

		fn links(proposal: ProposalId) -> pallet_proposals::LinksInfo {
			Proposals::links(proposal)
		}

		fn linked_from(proposal: ProposalId, after: Option<pallet_proposals::Link>, limit: u32) -> Vec<pallet_proposals::LinkInfo> {
			Proposals::linked_from(proposal, after, limit)
		}

		fn co_authors(proposal: ProposalId) -> Vec<pallet_proposals::CoAuthorInfo<BlockNumber>> {
			Proposals::co_authors(proposal)
		}

		fn overdue(after: Option<(BlockNumber, ProposalId)>, limit: u32) -> Vec<pallet_proposals::OverdueInfo<BlockNumber>> {
			Proposals::overdue(after, limit)
		}
	}

	impl crate::views::DecisionsViews<Block> for Runtime {
		fn decision(decision: DecisionId) -> Option<pallet_decisions::DecisionInfo<pallet_decisions::DecisionOf<Runtime>>> {
			Decisions::decision(decision)
		}

		fn decisions(from: DecisionId, limit: u32) -> Vec<pallet_decisions::DecisionInfo<pallet_decisions::DecisionOf<Runtime>>> {
			Decisions::decisions(from, limit)
		}

		fn ballot(decision: DecisionId, account: AccountId) -> Option<pallet_decisions::Ballot> {
			Decisions::ballot(decision, account)
		}

		fn may_vote(decision: DecisionId, account: AccountId) -> bool {
			Decisions::may_vote(decision, account)
		}

		fn rule(rule: RuleName) -> pallet_decisions::Rule<BlockNumber> {
			Decisions::rule(rule)
		}

		fn attendance(chamber: Chamber) -> pallet_decisions::AttendanceInfo<BlockNumber> {
			Decisions::attendance(chamber)
		}

		fn dormant_chambers() -> ChamberSet {
			Decisions::dormant_chambers()
		}
	}

	impl crate::views::PledgesViews<Block> for Runtime {
		fn campaign(campaign: CampaignId) -> Option<pallet_pledges::CampaignInfoOf<Runtime>> {
			Pledges::campaign(campaign)
		}

		fn campaigns(from: CampaignId, limit: u32) -> Vec<pallet_pledges::CampaignInfoOf<Runtime>> {
			Pledges::campaigns(from, limit)
		}

		fn campaign_of(proposal: ProposalId) -> Option<CampaignId> {
			Pledges::campaign_of(proposal)
		}

		fn pledge_of(campaign: CampaignId, account: AccountId) -> Option<pallet_pledges::PledgeInfo<AccountId>> {
			Pledges::pledge_of(campaign, account)
		}

		fn pledges(campaign: CampaignId, after: Option<pallet_pledges::Owner<AccountId>>, limit: u32) -> Vec<pallet_pledges::PledgeInfo<AccountId>> {
			Pledges::pledges(campaign, after, limit)
		}

		fn forecast(campaign: CampaignId, account: AccountId, amount: Balance) -> Option<pallet_pledges::Forecast> {
			Pledges::forecast(campaign, account, amount)
		}

		fn waiting(campaign: CampaignId, from: Option<u32>, limit: u32) -> Vec<(u32, pallet_pledges::Place<AccountId>)> {
			Pledges::waiting(campaign, from, limit)
		}

		fn offices(campaign: CampaignId) -> Vec<pallet_pledges::OfficeInfo<AccountId>> {
			Pledges::offices(campaign)
		}

		fn declarations(campaign: CampaignId) -> Vec<pallet_pledges::DeclarationInfo<BlockNumber>> {
			Pledges::declarations(campaign)
		}

		fn ledger(campaign: CampaignId, from: u32, limit: u32) -> Vec<pallet_pledges::MovementOf<Runtime>> {
			Pledges::ledger(campaign, from, limit)
		}

		fn custody() -> pallet_pledges::CustodyInfo<AccountId> {
			Pledges::custody()
		}

		fn supply_by_document(document: Fingerprint) -> pallet_pledges::Supply {
			Pledges::supply_by_document(document)
		}

		fn issue(document: Fingerprint) -> Option<pallet_pledges::Issue<AccountId, BlockNumber>> {
			Pledges::issue(document)
		}
	}

	impl crate::views::ValidatorsViews<Block> for Runtime {
		fn seats() -> Vec<pallet_validators::Seat<AccountId>> {
			Validators::seats()
		}

		fn vacancies() -> pallet_validators::SeatCounts {
			Validators::vacancies()
		}

		fn live() -> Vec<AccountId> {
			Validators::live()
		}

		fn keys_shown(account: AccountId) -> Option<pallet_validators::KeysInfo> {
			Validators::keys_shown(account)
		}
	}

	impl crate::views::FinalityViews<Block> for Runtime {
		fn report() -> Option<pallet_finality::ReportOf<Runtime>> {
			Finality::report()
		}

		fn restarts() -> Vec<pallet_finality::Restart<BlockNumber>> {
			Finality::restarts()
		}
	}

	impl crate::views::UpgradesViews<Block> for Runtime {
		fn clock() -> pallet_upgrades::ClockInfo<BlockNumber> {
			Upgrades::clock()
		}

		fn rescue() -> Option<pallet_upgrades::RescueInfo<BlockNumber, Hash>> {
			Upgrades::rescue()
		}

		fn decided(decision: DecisionId) -> Option<Hash> {
			calls::authorised_by(decision)
		}
	}

	impl crate::views::QuotaViews<Block> for Runtime {
		fn quota(account: AccountId) -> Option<pallet_quota::QuotaInfo<Balance>> {
			Quota::quota(account)
		}

		fn refusals(number: u8) -> Vec<pallet_quota::Refusal> {
			Quota::refusals(number)
		}

		fn refusal(
			transaction: Vec<u8>,
			at: <Block as BlockT>::Hash,
		) -> Option<pallet_quota::Refusal> {
			refusals::of_transaction(&transaction, at)
		}
	}

	impl crate::pages::PagesViews<Block> for Runtime {
		fn citizen(account: AccountId) -> Option<pages::StakeholderPage> {
			pages::citizen(account)
		}

		fn organisation(account: AccountId) -> Option<pages::OrganisationPage> {
			pages::organisation(account)
		}

		fn votes(account: AccountId, from: u32, limit: u32) -> pages::Page<pages::Vote, u32> {
			pages::votes(account, from, limit)
		}

		fn ballots(account: AccountId, from: Option<DecisionId>, limit: u32) -> pages::Page<pages::CastBallot, DecisionId> {
			pages::ballots(account, from, limit)
		}

		fn proposals(account: AccountId, from: Option<ProposalId>, limit: u32) -> pages::Page<pages::OwnProposal, ProposalId> {
			pages::proposals(account, from, limit)
		}

		fn pledges(account: AccountId, from: Option<CampaignId>, limit: u32) -> pages::Page<pages::CampaignPledge, CampaignId> {
			pages::pledges(account, from, limit)
		}

		fn speaks_in(account: AccountId, from: Option<pallet_proposals::ProcessId>, limit: u32) -> pages::Page<pages::SpokenFor, pallet_proposals::ProcessId> {
			pages::speaks_in(account, from, limit)
		}

		fn offices(account: AccountId, from: Option<CampaignId>, limit: u32) -> pages::Page<pages::CampaignOffice, CampaignId> {
			pages::offices(account, from, limit)
		}

		fn responses_due(account: AccountId, from: Option<(BlockNumber, ProposalId)>, limit: u32) -> pages::Page<pages::ResponseDue, (BlockNumber, ProposalId)> {
			pages::responses_due(account, from, limit)
		}

		fn to_second(account: AccountId, from: Option<DecisionId>, limit: u32) -> pages::Page<pages::ToSecond, DecisionId> {
			pages::to_second(account, from, limit)
		}

		fn process(process: pallet_proposals::ProcessId, progress: Option<pages::Progress>, from: ProposalId, limit: u32) -> Option<pages::ProcessPage> {
			pages::process(process, progress, from, limit)
		}

		fn open_decisions(from: u32, limit: u32) -> pages::Page<pallet_decisions::DecisionInfo<pallet_decisions::DecisionOf<Runtime>>, u32> {
			pages::open_decisions(from, limit)
		}

		fn happened(from: u32, limit: u32) -> pages::Happened {
			pages::happened(from, limit)
		}
	}

	impl crate::watch::WatchApi<Block> for Runtime {
		fn figures() -> watch::Figures {
			watch::figures()
		}

		fn pots(from: CampaignId) -> (Balance, Option<CampaignId>) {
			watch::pots(from)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			// Addresses of this chain are understood beside those of the chains in the register.
			let prefix = configs::system::SS58Prefix::get();
			sp_core::crypto::set_default_ss58_version(prefix.into());
			build_state::<RuntimeGenesisConfig>(config)?;
			if Validators::seats().is_empty() {
				return Err(alloc::string::String::from("The genesis gives nobody a seat, so nobody can make a block. \
					Name an organisation of each chamber under validators.seats."));
			}
			Ok(())
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, presets::get)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			presets::names()
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			benchmarks::dispatch(config)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			// A failed check must stop `try-runtime` here, with a backtrace.
			let weight =
				Executive::try_runtime_upgrade(checks).expect("the checks of the upgrade pass");
			(weight, MAX_BLOCK_WEIGHT)
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("the block can be executed")
		}
	}
}
