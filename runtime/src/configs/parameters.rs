// SPDX-License-Identifier: Apache-2.0

//! What a decision of all four chambers can change without a new runtime.

use crate::*;
use configs::governance::Significant;
use frame_support::{
	dynamic_params::{dynamic_pallet_params, dynamic_params},
	traits::AsEnsureOriginWithArg,
};

/// The parameters, with the values that apply until a decision changes them.
#[dynamic_params(RuntimeParameters, pallet_parameters::Parameters::<Runtime>)]
pub mod dynamic_params {
	use super::*;

	/// How many civic calls are free, in the unit of fees.
	#[dynamic_pallet_params]
	#[codec(index = 0)]
	pub mod quotas {
		/// The full quota of a citizen: about fifty records in a day.
		#[codec(index = 0)]
		pub static Citizen: Balance = 50 * CENT;
		/// The full quota of an organisation: about 950 records in a day.
		#[codec(index = 1)]
		pub static Organisation: Balance = 10 * EURO;
		/// The full quota of a registrar: it may have tens of thousands to admit.
		#[codec(index = 2)]
		pub static Registrar: Balance = 200 * EURO;
	}

	/// Official responses.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod responses {
		/// How many days the municipality has, from the admission of a proposal.
		#[codec(index = 0)]
		pub static TermInDays: u16 = 30;
	}

	/// Campaigns. Those that are open keep the values that applied when they were opened.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod campaigns {
		/// For how many days an approved milestone can be vetoed.
		#[codec(index = 0)]
		pub static VetoWindowInDays: u16 = 7;
		/// For how many days a milestone may be overdue before the campaign fails.
		#[codec(index = 1)]
		pub static GracePeriodInDays: u16 = 30;
	}

	/// The civic euro.
	#[dynamic_pallet_params]
	#[codec(index = 3)]
	pub mod custody {
		/// The most that is issued in a day: what a custodian and an auditor together could issue
		/// without euros behind it before anyone looks.
		#[codec(index = 0)]
		pub static IssueCeiling: Balance = 100_000 * EURO;
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl Default for RuntimeParameters {
	fn default() -> Self {
		RuntimeParameters::Quotas(dynamic_params::quotas::Parameters::Citizen(
			dynamic_params::quotas::Citizen,
			Some(EURO),
		))
	}
}

impl pallet_parameters::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeParameters = RuntimeParameters;
	type AdminOrigin = AsEnsureOriginWithArg<Significant>;
	type WeightInfo = weights::pallet_parameters::WeightInfo<Runtime>;
}
