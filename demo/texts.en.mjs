// The story in English. texts.bg.mjs has the same keys.

export const en = {
	title: 'Green Sofia',
	subtitle: 'How a city decides together, played on a chain of its own',
	units: {
		euro: '€{amount}',
		seconds: '{number} s',
	},
	chambers: {
		municipality: 'municipality',
		business: 'business',
		academia: 'academia',
		civilSociety: 'civil society',
	},
	nodes: {
		municipality: 'municipality',
		business: 'business',
		academia: 'academia',
		'civil-society': 'civil society',
	},
	cast: {
		municipality: 'the founding organisation of the municipality',
		business: 'the founding organisation of business',
		academia: 'the founding organisation of academia',
		civil: 'the founding organisation of civil society',
		clerk: 'the second registrar of civil society',
		vineyard: 'Lozova Gradina district',
		spring: 'Kamenna Cheshma district',
		parks: 'Directorate for Parks and Trees',
		lighting: 'Municipal Street Lighting',
		shops: 'Union of Neighbourhood Shops',
		builders: 'Builder and Sons Ltd',
		solar: 'Sunny Roof Ltd',
		bakery: 'Golden Crust Bakers’ Cooperative',
		gardeners: 'Guild of Landscape Gardeners',
		hotel: 'By the Spring Hotel Ltd',
		bank: 'Spring Savings Bank',
		transport: 'Fast Line Transport Ltd',
		university: 'University of the Urban Environment',
		institute: 'Institute for Air and Water',
		college: 'Edelweiss Forestry College',
		observatory: 'People’s Observatory',
		school: 'School Board of School No. 301',
		owners: 'Owners’ Association, Slanchev Kat estate, block 25',
		cyclists: 'Sofia on Two Wheels Association',
		sports: 'White River Sports Club',
	},
	short: {
		vineyard: 'Lozova Gradina',
		spring: 'Kamenna Cheshma',
		gardeners: 'gardeners’ guild',
		bank: 'savings bank',
		institute: 'institute',
		observatory: 'observatory',
		school: 'school board',
		owners: 'owners',
		shops: 'shops',
		university: 'university',
		sports: 'sports club',
	},
	titles: {
		process: 'Opening the process “Green Sofia”',
		custody: 'Who keeps the euros, and who checks it',
		campaigns: 'Two campaigns: a school street and a sundial',
		attack: 'Removing a registrar, and undoing what it did',
		veto: 'Veto against paying the second milestone',
		street: 'A safe street and a green yard for School No. 301',
		lights: 'Street lights and pavement between the blocks',
		fountain: 'The singing fountain shall sing again',
		sundial: 'Repairing the sundial in the park',
		carfree: 'No cars outside schools on school days',
	},
	campaignTitles: {
		street: 'Trees and benches for the school yard',
		sundial: 'A sundial that tells the time',
	},
	rules: {
		Ordinary: 'ordinary',
		Significant: 'significant',
		Budget: 'budget',
		Constitutional: 'constitutional',
	},
	verdicts: {
		Passed: 'passed',
		NotDecided: 'not decided',
		Rejected: 'rejected',
	},
	answersGiven: {
		Accepted: 'accepted',
		PartlyAccepted: 'partly accepted',
		Rejected: 'rejected',
		Evaluating: 'evaluating',
		None: 'none: overdue',
	},
	states: {
		Admitted: 'admitted',
		Adopted: 'adopted',
		Completed: 'completed',
		Failed: 'failed',
	},
	tables: {
		transactions: 'transactions',
		decisions: 'decisions',
		documents: 'documents',
		minutes: 'minutes',
		node: 'validator of',
		address: 'address',
		chamber: 'chamber',
		organisations: 'organisations',
		citizens: 'citizens',
		roll: 'roll',
		needed: 'needed',
		yes: 'yes',
		no: 'no',
		abstain: 'abst.',
		missing: 'missing',
		passes: 'passes',
		yesPasses: 'yes',
		noPasses: 'no',
		proposal: 'proposal',
		author: 'by',
		cost: 'cost',
		answer: 'official response',
		campaign: 'campaign',
		minimum: 'minimum',
		optimum: 'optimum',
		decision: 'decision',
		rule: 'rule',
		passing: 'chambers',
		verdict: 'outcome',
		state: 'state',
		what: 'what',
		amount: 'amount',
		chapter: 'chapter',
		blocks: 'blocks',
		time: 'time',
		block: 'block',
		document: 'document',
		transaction: 'transaction',
		included: 'in a block after',
		final: 'final after',
		count: 'count',
		seconds: 'seconds',
		height: 'final block',
		open: 'open in blocks',
	},
	steps: {
		now: 'block {block} · {time}',
		one: '→ {call} · {hash} · block {block}',
		many: '→ {count} transactions, {call} · {hash} … · block {block}',
		final: 'final: {list}',
		finalOne: 'step {number} in block {block} after {time}',
		progress: 'block {best}, final {final}',
		progressTo: 'block {best} of {until}, final {final}',
		opens: 'Decision {number} opens at the beginning of the next day.',
	},
	network: {
		title: 'Four chambers, one network',
		chambers:
			'Four chambers of a city decide together: the municipality, business, academia and civil society. None of them is above the others, and none can stop the chain or change what is on it by itself.',
		four: 'Each founding organisation runs a validator. All four are on this machine now, on a fresh chain:',
		single:
			'Here one development node stands for all of them, on a fresh chain. Everything else is as it is with four:',
		sameGenesis: 'All nodes ({count}) have the same first block, {genesis}.',
		seats: 'There are four seats, one for each chamber.',
		oneSeat: 'There is one seat: this is a chain for development.',
		finality: 'Blocks come every three seconds. Are they made final?',
		day: 'On this chain a day of the rules is one block: two weeks of voting take 42 seconds. All else is as the rules say. Names, places and money are invented; every transaction is real and can be looked up.',
	},
	process: {
		title: 'The first question',
		intro:
			'Nothing is there yet but four organisations. Whatever they want to do together they decide: with reasons on record, seconded by another chamber, on a roll that was settled before.',
		announced:
			'The municipality announces a decision: shall the process “Green Sofia” be opened? The document with its reasons goes on record in the same transaction.',
		seconded: 'Civil society seconds it: no chamber brings something to decision alone.',
		custody:
			'Civil society announces another one: business shall keep the euros for which civic euros stand, and academia shall check every issue.',
		custodySeconded: 'The municipality seconds that.',
		votes: 'All four founders vote yes on both.',
		soFar:
			'The chain counts by chamber: one yes is needed in each, and there is one. The first decision closes in block {block}.',
	},
	people: {
		title: 'Who takes part',
		intro:
			'Meanwhile people come to the registrars. A registrar sees their papers, puts a fingerprint of the minutes on record and admits an account. No name of a person, no identity number is on the chain.',
		applicants: 'Chamber of {chamber}: {names}.',
		first:
			'The registrars of the four chambers admit four organisations each, which is as many as a chamber takes in a day at first; the second registrar of civil society admits the first {count} citizens.',
		second:
			'The next day business admits four more, and {count} more citizens are admitted, in two batches.',
		rolls: 'The rolls of the four chambers are as long as they should be.',
		nothing:
			'Citizens own no tokens, and need none: what they send is free. They vote in all that opens from block {block} on, since a roll is at least 16 days old when it is used.',
		comesAgain:
			'One of the citizens goes to another desk with a new account, to be admitted a second time. The registrar writes the minutes …',
		twice:
			'… and the chain knows the tag that only registrars can compute. Nobody is admitted twice:',
	},
	records: {
		title: 'What was agreed stays as it was',
		intro:
			'While ballots are taken, the four put an agreement on record: how they will work together. The chain keeps its fingerprint, not its text.',
		proposed: 'The municipality puts it on record, and names all four as its parties.',
		signed: 'Each of the four signs this very version.',
		inForce: 'It is in force since block {block}, when the last of them had signed.',
		changed:
			'Take one comma out of the file, and the chain does not know it: nothing is on record for that fingerprint.',
		waits:
			'The decision on the process closes in block {block}, and is carried out two days later.',
		processPassed:
			'It has passed, and the runtime itself has carried it out. Nobody had to announce a result.',
		processOpen: 'The process “Green Sofia” is open.',
	},
	debate: {
		title: 'Ideas, amendments, arguments',
		intro:
			'Whoever is registered can propose something. What is proposed is a document, a project fiche, of which the chain has the fingerprint and a title.',
		submitted: 'From four chambers come {count} proposals, with costs in euro.',
		waiting: 'All of them wait for support: three endorsements, from three chambers.',
		amended:
			'The cyclists ask for bicycle racks and a raised crossing in the street project, the shops for parking places. The institute argues for it, with measurements of the air; the bakers argue against it, because of deliveries.',
		answered:
			'The school board accepts the racks, so that there is a second version which names the amendment; and it rejects the parking places, with reasons on record.',
		newVersion:
			'The proposal has two versions, and the second one carries the cyclists’ amendment.',
		oldVersion:
			'The sports club has read the first version and endorses that. A supporter supports what they have read, so the chain says no:',
		endorsed:
			'{organisations} organisations and {citizens} citizens endorse all proposals in their current versions.',
		endorsements: 'The figures by chamber are those that were sent.',
		met: 'The university puts the minutes of a meeting on record, and names three as present: Lozova Gradina district, the school board, the shops.',
		attended: 'Two of them confirm that they were there.',
		attendance:
			'So the chain shows two as present, and the shops only as named: nobody says anything for others.',
	},
	campaigns: {
		rolls:
			'Those who have just been admitted shall decide, too. They are on the rolls of what opens from block {block} on.',
		plans: 'Two projects look for money. Their plans go on record, with a minimum and an optimum.',
		announced:
			'Civil society announces a decision on two campaigns. It takes effect only for projects that are admitted by then.',
		seconded: 'Business seconds it.',
		votes:
			'{count} stakeholders vote yes. It closes in block {block}, and a week later the campaigns open.',
	},
	answers: {
		title: 'The municipality answers',
		waits: 'In block {block} the deliberation begins: from then on the texts rest.',
		admitted:
			'What has enough support is admitted, and anyone can ask for that. A citizen does so for all {count}, in one transaction.',
		nowTheirs:
			'They are admitted. From now on they belong to those who have endorsed them: no author can withdraw them.',
		given:
			'The municipality has 30 days for an official response to each. It answers four of them, each with reasons on record.',
		onRecord: 'The answers are on record as given.',
		silence: 'On “{title}” it says nothing. Its answer is due until block {block}.',
		final:
			'The municipality has looked into “{title}” and gives its final answer: partly accepted.',
	},
	custody: {
		title: 'Civic euros',
		intro:
			'Whoever wants to pledge money needs civic euros. Each stands for a euro at the custodian’s bank. No single key can make any.',
		waits:
			'The decision on who keeps the euros is carried out after 21 days of ballots and 7 of delay.',
		accepted:
			'Custodian and auditor accept their offices. Nobody has an office without having accepted it.',
		statements:
			'{count} people and organisations have transferred euros, and the bank has made a statement for each.',
		announced:
			'The custodian puts the {count} statements on record and announces the issue of {total}, each to its account.',
		notYet: 'Nothing is there yet: what one key announces is only announced.',
		confirmed:
			'The auditor, from another chamber, confirms each of them: account, amount and document.',
		there: 'Now they are there: {total} more, and not a unit besides.',
	},
	ballots: {
		title: 'The chambers vote',
		waits: 'In block {block} the phase of decisions begins.',
		put: 'A citizen puts two proposals to decision: “{first}”, by the budget rule, and “{second}”, by the significant rule.',
		rules:
			'The first takes three chambers of four, the second all four. Those vote who were on the roll in block {checkpoint}; ballots are taken until block {block}.',
		votes: '{count} stakeholders vote, each on both in one transaction, free of charge.',
		soFar: '“{title}”, so far:',
		counted: 'The chain has counted what was cast, by chamber.',
	},
	attack: {
		title: 'A registrar who cannot be trusted',
		intro:
			'While ballots are taken, somebody has bought the key of the second registrar of civil society, and wants to turn the vote.',
		flood: 'It admits {count} citizens who do not exist …',
		floodGoesOn: '… and {count} more.',
		onRegister: 'They are on the register: {count} more than there are people.',
		fakeVotes:
			'The first of them votes no. But the roll of this decision was settled 16 days before it opened:',
		rollStands: 'The roll has {roll} as before, and {needed} yes are needed as before.',
		keys: 'So it reaches for real voters: it announces that the keys of two citizens were lost, and move to accounts of its own.',
		objects:
			'Such a move waits seven days, until block {block}. One of the two looks, and objects with the old key, free of charge; and the municipality’s registrar, who has seen it, too, asks to put that registrar on hold, with reasons on record.',
		objected: 'The objection stands. Nothing moves until the chambers have decided.',
		holdSecond:
			'The registrar of academia asks for the same. With two chambers it is on hold at once.',
		held: 'Civil society has one registrar now, the other one.',
		noMore: 'The bought key tries to admit another one:',
		announced:
			'Civil society announces a decision: the registrar is removed, and what it admitted in those blocks is undone.',
		seconded: 'Business seconds it.',
		votes: '{count} stakeholders vote yes. It closes in block {block}.',
		soFar:
			'As it stands it passes; and civil society, whose registrar it is, is among those that pass.',
		waits: 'In block {block} the keys would move.',
		keysStay:
			'They do not. One move was objected to; the other one has lapsed, although its victim never looked, since the registrar is on hold.',
	},
	pledging: {
		title: 'Money for a school yard',
		waits: 'Seven days after its close the decision on the campaigns is carried out.',
		terms: 'Two campaigns are open. Below the minimum everybody gets everything back:',
		offices: 'Those who were named accept: {names}.',
		accepted: 'Both have who they need, and take money from now on.',
		pool: 'Sunny Roof Ltd doubles what citizens pledge, up to {cap} for each, {total} in all.',
		typo: 'A citizen wants to pledge 20 euro and types 20 millionths:',
		pledged: '{count} citizens and organisations pledge, some to both campaigns.',
		sum: '“{title}” has {pledged}.',
		matching: 'If the deadline were now, the sponsor would add {matched}.',
		forecast:
			'Everybody can ask beforehand: the first citizen’s {pledged} would be matched with {matched}.',
	},
	outcomes: {
		title: 'What the chambers have decided',
		waits: 'Both decisions close by themselves in block {block}.',
		counts: 'The second one closes.',
		street: '“{title}”:',
		passed: 'All four chambers pass it, where three would do. In seven days it is adopted.',
		carfree: '“{title}”:',
		failed:
			'Not decided. Three chambers pass it and it takes all four: business needed {needed} yes, got {got}, and is missing {missing}; and it has more no than yes.',
		onceMore:
			'More are in favour than against, so it stays admitted: it can be put to decision once more.',
		waitsUndo: 'The decision on the dishonest registrar is carried out in block {block}.',
		mayUndo:
			'The registrar is removed, and what it admitted in those blocks may be undone by anyone.',
		undone: 'The owners’ association and the cyclists do so: {count} admissions.',
		asBefore: 'All rolls are as they were before the attack, with {citizens} citizens.',
		noFake: 'None of those who were made up has a vote, in anything, at any time.',
		waitsDue: 'In block {block} the time for official responses is over.',
		overdue: 'One is overdue, and stays on the list until it is given: “{title}”.',
	},
	milestones: {
		title: 'Paid on evidence, or paid back',
		waits: 'The deadline of both campaigns is block {block}.',
		funded: '“{title}” is funded: {raised} with what the sponsor adds. Nobody had to say so.',
		failed:
			'“{title}” has {pledged} of at least {minimum}: it has failed, and all of it goes back.',
		shown: 'The school board has dug and planted, and shows evidence for the first milestone.',
		approved: 'Lozova Gradina district and the institute, reviewers from two chambers, approve it.',
		refunded:
			'Meanwhile a citizen has the money of the failed campaign sent back, to {count} who had pledged.',
		everybody: 'Everybody has back what they had put in, to the last unit.',
		potEmpty: 'Its pot is empty.',
		window: 'Until block {block} those whose money it is can veto the payment.',
		paid: 'Nobody does. Any citizen can have it paid, and one does.',
		arrived: '{amount} have arrived at the school board.',
	},
	veto: {
		title: 'A veto',
		waits: 'Weeks pass; in block {block} the school board comes again.',
		shown: 'For the second milestone the school board shows an invoice, and no benches.',
		approved: 'Two reviewers approve it all the same.',
		reasons: 'A citizen has been there, and puts reasons on record.',
		vetoed:
			'{count} of the fifteen citizens who have pledged veto the payment: a third of the heads, which is enough.',
		put: 'With that the chain itself has put the veto to decision. Nobody had to second it.',
		roll: 'Its roll, that of block {checkpoint}, has {roll} of civil society: none of those who were made up.',
		votes: '{count} stakeholders vote for the veto. It closes in block {block}.',
		stands: 'Nobody has announced this decision, and nothing is paid while it is open.',
	},
	fault: {
		title: 'A validator dies',
		intro: 'Meanwhile the power is going to fail at one site, without a warning.',
		together: 'So far all four have gone on together.',
		killed: 'The validator of academia is killed. The last final block was {block}.',
		goesOn: 'Three of four are enough to go on. They shall reach block {block}.',
		final: 'Block {block} is final, without academia.',
		returns: 'The validator of academia is started again.',
		togetherAgain: 'All four go on together.',
		catchesUp: 'It fetches what it has missed.',
		same: 'It has what the others have: the same blocks, the same hashes.',
		allFinal: 'First everything becomes final that was sent so far.',
		alone: 'Meanwhile the power fails: the only validator is killed, without a warning.',
		aloneKilled: 'With one seat the chain stands still. The last final block was {block}.',
		aloneWaits: 'It is started again. With four validators nobody would have noticed.',
		aloneSame: 'Block {block} is what it was, and the chain goes on.',
	},
	followup: {
		title: 'What became of it',
		waits: 'In block {block} the follow-up begins.',
		adopted: 'The street project is adopted: a decision of the chambers that everyone can read.',
		reported: 'The municipality reports that {percent} % is done, with evidence on record.',
		judged:
			'Sunny Roof Ltd and the institute confirm that. The cyclists dispute it, with reasons: the racks are missing.',
		figures: 'Beside the report stands who confirms and who disputes it, by chamber.',
		asks: 'The school board has to pay its builders, and asks for euros: {amount}.',
		onHold: 'The civic euros are on hold until the custodian redeems them.',
		redeemed:
			'The custodian redeems them, against its payment order on record, and only then pays.',
		fewer: 'There are {amount} fewer.',
	},
	verify: {
		title: 'Check it yourself',
		intro:
			'Nobody need trust the one server to which all of this was sent. Take a file, compute its fingerprint, and ask the nodes of several organisations.',
		file: 'For example the evidence for the first milestone: sha256sum {file}',
		computed: 'It is {fingerprint}.',
		asked:
			'Nodes asked: {count}. Each says the same of it, in its final state: put on record by stakeholder {number}, the school board, in block {block}, on {time} UTC.',
		newer:
			'And of the street project’s first version each knows that there is a newer one, and which.',
	},
	ending: {
		title: 'The end, which anyone can check',
		waits: 'The decision on the veto is carried out in block {block}.',
		upheld:
			'The veto is upheld: the milestone waits for better evidence, and the school board has lost no time by that.',
		shown: 'Now there are benches. The school board shows new evidence.',
		approved: 'Two reviewers from two chambers approve it.',
		window: 'Until block {block} it can be vetoed again.',
		paid: 'Nobody objects any more. A citizen has the last milestone paid.',
		completed: 'The campaign is completed.',
		unused:
			'What the sponsor had promised and was not needed goes back; any citizen can send that.',
		returned: 'Sunny Roof Ltd has {amount} back.',
		potEmpty: 'The pot is empty.',
		rolls:
			'No decision has had anybody on its roll who was made up: civil society’s never had more than {roll}.',
		allFinal: 'The last transactions become final.',
		everyEuro: 'Every civic euro is in somebody’s account: {amount}.',
		same: 'All nodes ({count}) have the same state at block {block}: {root}.',
	},
	documents: {
		process: {
			title: 'Reasons for opening the process “Green Sofia”',
			body: 'Trees, shade, safe streets, clean air: what shall be done first, and with what money? Everybody shall be able to propose, to object and to check, and all four chambers decide.',
		},
		custody: {
			title: 'Reasons for naming custodian and auditor',
			body: 'Money for green projects has to be somewhere. Business keeps it in a bank account of its own, academia checks each issue against the bank’s statement.',
		},
		desk: {
			title: 'Minutes of the registrar’s desk, {chamber}',
			body: 'Seen today: papers of each applicant, and a signature with the account. Nobody was turned away. The register of companies was consulted the same day.',
		},
		agreement: {
			title: 'Agreement of the four founding organisations',
			body: 'The parties keep the chain running, answer each other within a week, and make no exception for themselves.',
		},
		fiche: {
			title: 'Project fiche: {title}',
			body: 'Proposed by: {author}. Cost: {cost}.\n\n**What is asked for.** {what}\n\n**Where.** {where}\n\n**Why.** {why}\n\n**Who maintains it.** {upkeep}\n\n**Permits.** {permits}\n\n**What it costs.** {budget}',
		},
		plan: {
			title: 'Plan for raising money: {title}',
			body: 'Minimum {minimum}, optimum {optimum}. Below the minimum nothing is begun.',
		},
		campaigns: {
			title: 'Reasons for opening two campaigns',
			body: 'Both projects are small, and people have said that they would give something. The terms are in the decision.',
		},
		amendmentRacks: {
			title: 'Amendment: bicycle racks and a raised crossing',
			body: 'Twenty racks by the gate, and a crossing at the height of the pavement.',
		},
		amendmentParking: {
			title: 'Amendment: twelve parking places',
			body: 'Twelve short-stay places for customers on the southern side.',
		},
		argumentFor: {
			title: 'Argument for the street project',
			body: 'At the school gate we have measured 41 micrograms of nitrogen dioxide in the morning, and 17 on Sundays.',
		},
		argumentAgainst: {
			title: 'Argument against the street project',
			body: 'Bread comes at six in the morning and has to be unloaded somewhere.',
		},
		rejection: {
			title: 'Reasons for rejecting the parking places',
			body: 'Where cars turn, children cannot cross. Deliveries before seven remain possible.',
		},
		version: {
			title: 'Second version: a safe street and a green yard for School No. 301',
			body: '{fiche}\n\n**New in this version.** Twenty bicycle racks by the gate and a raised crossing, as the cyclists’ amendment asks. They are paid from what is planned for pavements, lane and bollards: the cost stays as it was.',
		},
		minutes: {
			title: 'Minutes of the first meeting',
			body: 'The projects were presented one after the other. Questions: who waters the trees in August, and who pays for it.',
		},
		response: {
			title: 'Official response: {title}',
			body: 'The municipality’s answer: {answer}.\n\n{reasons}',
		},
		statement: {
			title: 'Bank statement',
			body: 'Received: {amount}, for the account named in the transfer.',
		},
		forgedDesk: {
			title: 'Minutes of the registrar’s desk',
			body: 'Seen today: forty people, all of them in a hurry.',
		},
		forgedMove: {
			title: 'Reasons for moving two keys',
			body: 'Both have lost their telephones.',
		},
		hold: {
			title: 'Reasons for putting a registrar on hold',
			body: 'Forty admissions within seconds, at night, and no desk was open. The minutes name nobody who has seen anybody.',
		},
		attack: {
			title: 'Reasons for removing a registrar',
			body: 'Its key is in the wrong hands. What it admitted in those blocks shall be undone; whoever is real comes to the other registrar.',
		},
		evidenceFirst: {
			title: 'Evidence for the first milestone',
			body: 'Photographs of eighteen trees, planted and tied; the delivery note of the nursery; the bill for the soil.',
		},
		evidencePoor: {
			title: 'Evidence for the second milestone',
			body: 'An invoice for fourteen benches.',
		},
		evidenceGood: {
			title: 'Better evidence for the second milestone',
			body: 'Photographs of fourteen benches in the yard, with children on them; the report of acceptance, signed by the district.',
		},
		veto: {
			title: 'Reasons for a veto',
			body: 'I was there on Saturday. There is an invoice, and there are no benches.',
		},
		report: {
			title: 'Report on progress',
			body: 'Done so far: {percent} per cent. The crossing is built, the trees are planted.',
		},
		dispute: {
			title: 'Reasons for disputing the report',
			body: 'Of twenty bicycle racks none is there.',
		},
		order: {
			title: 'Payment order',
			body: 'To be paid to the school board: {amount}, once the redemption is final.',
		},
	},
	fiches: {
		street: {
			what: 'The street at the gate gets one narrow lane with a limit of 20 km/h, and wide pavements behind bollards. In the yard a third of the asphalt gives way to soil, with eighteen trees and fourteen benches.',
			where:
				'School No. 301 in Lozova Gradina district: 180 metres of the street in front of it, and the yard behind it, of 2,400 square metres. Both are public municipal property.',
			why: 'In the morning 620 children arrive within twenty minutes, many of them by car, which stops at the very gate. The yard has no shade: in June nobody plays there after ten.',
			upkeep:
				'The district maintains street and lights, the school its yard. Whoever plants the trees waters them for the first three summers, by contract.',
			permits:
				'A plan for the traffic, agreed with the traffic police; a design for the street, with a building permit; for the trees, the consent of the Directorate for Parks and Trees.',
			budget:
				'Pavements, lane and bollards €112,000; lighting and signs €24,000; taking up asphalt, soil and irrigation €28,000; trees and benches €6,000; designs and supervision €10,000. A campaign is to collect €3,000 to €6,000 for the trees and benches.',
		},
		lights: {
			what: '32 street lights along the paths between the blocks, and 400 metres of new pavement in place of the broken one.',
			where:
				'Slanchev Kat estate, blocks 21 to 29: the paths to the bus stop, the kindergarten and the playground. The land is municipal.',
			why: 'Since the cables were stolen there has been no light behind the blocks. In winter children come home in the dark, and where the pavement has sunk, prams go on the road.',
			upkeep:
				'Municipal Street Lighting maintains the lights, the district the pavement. The owners’ association reports what is broken.',
			permits:
				'For the lights a building permit and the consent of the power grid’s operator; for the works a permit to dig from the district. The pavement is a repair, and takes no permit of its own.',
			budget:
				'32 lights at €1,500, with their cables, €48,000; 400 metres of pavement at €120, €48,000.',
		},
		fountain: {
			what: 'The singing fountain gets new pumps, nozzles, lights and sound, and plays every evening from May to October.',
			where:
				'The pedestrian square in front of the covered market, Kamenna Cheshma district. Basin and machine room are there; they have been dry for 14 years.',
			why: 'In the evening the square is empty, and the shops around it close early. Water cools the air in summer, and people stay where they can sit beside it.',
			upkeep:
				'The district, by a service contract; the shops keep the square around the basin clean. Water and electricity cost about €30,000 a year.',
			permits:
				'The square is a cultural monument: the Ministry of Culture has to agree. Besides that a building permit for the machine room, and the consent of the water company.',
			budget:
				'Pumps and pipes €95,000; nozzles, lights and sound €85,000; sealing the basin €42,000; designs and supervision €18,000.',
		},
		sundial: {
			what: 'The sundial is repaired: a level base, a new gnomon, hour lines of bronze, and a plate that says how to read it, in summer time, too.',
			where:
				'The large meadow of the park in Kamenna Cheshma district, beside the People’s Observatory. The park is public municipal property.',
			why: 'The gnomon broke off years ago, so that the dial shows no time at all. Forty school classes a year come to see it.',
			upkeep:
				'The Directorate for Parks and Trees, as all of the park. The observatory checks the dial every spring.',
			permits:
				'No building permit, since it is a repair. The Directorate for Parks and Trees has to agree, and so do the heirs of the artist.',
			budget:
				'Base and foundation €6,500; gnomon and hour lines €5,000; a path without steps €2,500. A campaign is to collect €4,000 to €5,000 for the gnomon and the lines.',
		},
		carfree: {
			what: 'On school days no cars go through the street of a school for half an hour before lessons and half an hour after them. Residents, people with disabilities and emergency services are exempt. Seven schools begin, for one spring term.',
			where:
				'Seven school streets without public transport, in Lozova Gradina and Kamenna Cheshma districts and in the large housing estates.',
			why: 'Parents drive their children because of all the others who drive. Where there are no cars at the gate, more children walk, and they breathe cleaner air.',
			upkeep:
				'The municipality puts up signs and barriers, and pays the wardens. The university counts the traffic and measures the air, before and after, and publishes all of it.',
			permits:
				'An order of the mayor, and for each street a plan for the traffic, agreed with the traffic police. Nothing is built.',
			budget:
				'For each school €5,000: plan and signs €2,000, barriers €1,000, wardens for a term €2,000. For seven schools €35,000.',
		},
	},
	reasons: {
		street:
			'There were eleven accidents at this gate in five years, and the traffic police agree to the plan. Racks and crossing are part of it. The design begins in March 2027, the street is built in the summer holidays, and the trees are planted by November 2027. The municipality pays €180,000, less what the campaign collects.',
		lights:
			'Accepted are all 32 lights, for €48,000, and 100 metres of pavement, for €12,000: together €60,000, from April to September 2027. Not accepted are the other 300 metres. A heating main lies under them, which is to be replaced in 2028, so that new pavement would be dug up again. They can be proposed once more after that.',
		fountain:
			'The machine room has stood under water, and the fiche leaves out its wiring: €240,000 are not enough. Such projects are built within 15 months, and the Ministry of Culture’s consent alone takes about 12. Nor is there money for the €30,000 a year that the fountain would cost. The municipality would agree to less: a sealed basin, and water without music.',
		carfree:
			'Seven streets are seven plans for the traffic. The traffic police have been asked about each of them, and the schools when their lessons begin and end. Once they have answered, the municipality says which streets it can close, and when.',
		carfreeFinal:
			'Accepted are four of the seven schools, at €5,000 each: €20,000, from February to June 2027. Not accepted are three streets, the only ways to a clinic, a fire station and a market. The university’s figures are published in July 2027, and decide whether it goes on.',
	},
	summary: {
		markNote: '▌ and │ mark how many yes the quorum needs.',
		title: 'What has happened',
		lead: 'All of it has come out as it is told: {transactions} transactions in {blocks} blocks, in {time} minutes. {checks} statements were compared with what the chain says, and {refusals} attempts were refused as they should be.',
		decisions: 'What was decided',
		decisionsNote:
			'A chamber passes where as many say yes as its quorum needs, and more say yes than no. How many chambers must pass, the rule says.',
		proposals: 'What was proposed, and what the municipality says',
		money: 'Where the money went',
		moneyNote: 'What was pledged is paid or back with those who had pledged it, to the last unit.',
		byCitizens: 'pledged by citizens',
		byOrganisations: 'pledged by organisations',
		paid: 'paid, milestone {number}',
		refunded: 'paid back to pledgers',
		returned: 'back to the sponsor, not needed',
		left: 'left in the pot',
		sponsored: 'promised by the sponsor',
		attack: 'The attack',
		attackNote:
			'Made-up citizens appear on the register, and are gone again. No decision has had them on its roll: that is settled 16 days before.',
		fault: 'The validator that died',
		faultNote: 'Three go on, the fourth returns and catches up.',
		speed: 'How fast it was',
		speedNote: 'From sending a transaction to the block that has it, and to its finality.',
		median: 'half of them',
		most: '95 % of them',
		slowest: 'the slowest',
		chapters: 'Time by chapter',
		documents: 'Documents',
		documentsNote:
			'The chain has the fingerprints of {count} documents. Their texts are files in {folder}; sha256sum prints the same.',
		total: 'together',
	},
	charts: {
		timeline: 'What was open when',
		process: 'process',
		campaigns: 'campaigns',
		pledging: 'pledges are taken',
		block: 'block',
		roll: 'Citizens on the register of civil society',
		pots: 'What was in the two pots',
		heights: 'The last final block of each validator',
		seconds: 'seconds',
		killed: 'killed',
		returned: 'started again',
		speed: 'Transactions by the seconds they took',
		included: 'to a block',
		final: 'to finality',
		ballots: 'Ballots by chamber, as shares of the roll: {title}',
		ofRoll: '{yes} yes, {no} no, {abstain} abst. of {roll}; {needed} needed',
		phases: {
			open: 'proposing',
			deliberation: 'deliberation',
			decision: 'decision',
			followUp: 'follow-up',
		},
	},
	explore: {
		title: 'The network runs on',
		texts: 'The portal’s server has taken {count} of the {all} documents.',
		portal: 'The citizens’ portal, for a browser on this machine:',
		lead: 'Look around in polkadot.js Apps: open a link in a browser on this machine.',
		check: 'Check a document from the specification alone, without trusting a server:',
		checkBuilds:
			'Check a document from the specification alone, without trusting a server (the first time the command is built):',
		tables: 'The chain as tables, with search, a feed and open data:',
		accounts:
			'Keys are made from the public development seed: {list}. Sign with them, as the README says.',
		status: 'What the validators do:',
		stop: 'Stop it and delete its chain:',
		page: 'The whole story as a page, in both languages:',
		folder: 'The documents:',
	},
	stage: {
		clearing: 'The network of an earlier run is stopped, and its chain deleted.',
		starting: 'Starting the network, which takes from a few seconds to two minutes.',
		interrupted: 'Interrupted: the network is stopped, and its chain deleted.',
		notAsTold: 'This has not come out as it is told:',
		expected: 'told:',
		found: 'the chain says:',
		failed: 'The story cannot go on:',
		kept: 'The network is still there to be looked at. Stop it with: {command}',
	},
	page: {
		language: 'Language',
		contents: 'Contents',
		table: 'The figures as a table',
		story: 'The story, step by step',
		storyNote:
			'Every step with its transaction, the block that has it, and the seconds until that was final. Blocks link to the running network.',
		finalIn: 'block {block}, final after {time}',
		more: '{count} transactions',
		made: 'Played on {date}, on a chain whose first block is {genesis}.',
		footer: 'Everything is invented, except for the rules and the transactions.',
	},
};
