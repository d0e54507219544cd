kind aid
means A side gives another money, arms, relief, protection or asylum.
code AID 070

list aid_any = euro, pound, yen, rupee, platoon, soldier, personnel, battalion, training, blood, fund, metric_ton, aid, assistance, relief, loan, grant, credit, food, medicine, fund, funding, donation, package, bailout, rice, wheat, vaccine, blanket, tent, financing, help, supply, compensation, truck, ton, tonne, kilo, kg, equipment, shipment, peacekeeper, team, expert, doctor, weapon, arm, missile, helicopter, guarantee, million, billion, dose, fuel, dollar, worth, goods, troop, troops, asylum, refuge, protection, citizenship, shelter, visa, vehicle, ambulance, bus, generator, bread, medical, armor, ammunition, medic, nurse, rescuer, rescue

verb give, provide, send, deliver, donate, supply, grant, ship, extend, contribute, dispatch, allocate, disburse, hand+over, lend, channel, airlift, award, distribute, release, approve, earmark, inject + @aid_any: subj > to|iobj|obj.to|obj.for|for|in|with|obj {weight 0.85}
  {type MOBILIZE/troops cameo 154 if obj: @troops and if any: restore, border, frontier, front, quell, crush, deter, crackdown, unrest, riot, invade, annex}
  {unless obj: letter, message, signal, speech, warning, ultimatum, statement} {cameo 071} {cameo 075 if obj: asylum, refuge} {cameo 074 if obj: peacekeeper, protection} {cameo 074 if any: peacekeeping}
  {cameo 072 if any: military, weapon, missile, arm, tank, jet, trainer, defense, ammunition} {cameo 073 if any: @humanitarian_word} 
verb give, provide: subj > to|iobj|obj.to {weight 0.45} {cameo 071} {if to|iobj: :actor} {unless obj: month, day, week, year, hour, minute, second, endorsement, blessing, advice, lead, look, edge, boost, pass, ride, look, nod, vote, job, title, role, nickname, hug, kiss, thumb, tour, lecture, speech, ovation, shot, voice, pause, impression, hope, ultimatum, deadline, warning, interview, speech, information, evidence, detail, support, statement, answer, name, message, text_message, document, account, testimony, figure, data, report, copy, list, photo, proof, transcript, update, briefing, explanation, example, record, email, e-mail, video, footage, cover, context, overview, estimate, assurance, chance, credit, way, order, sign, opportunity, reason, time}
verb supply, provide, furnish, equip, present, arm: subj > obj {if with: @aid_any, tank, rocket, jet, @aid_kind} {cameo 071} {weight 0.88} {cameo 072 if with: weapon, missile, arm, tank, rocket, jet, ammunition, helicopter} {cameo 073 if with: @humanitarian_word}
verb receive, get, obtain: from > subj {if obj: @aid_any} {cameo 071} {weight 0.7} {unless obj: letter, message, call} {cameo 072 if obj: weapon, missile, arm, tank} {cameo 073 if obj: @humanitarian_word}
verb reach, arrive: subj.from|subj.poss > obj|in|subj.to {if subj: @aid_kind, shipment, convoy, donation, consignment, truck} {cameo 071} {weight 0.75} {cameo 073 if subj: food, medicine, relief, convoy}
verb lend: subj > iobj|to|obj.to {cameo 071} {weight 0.8} {if obj: million, billion, dollar, euro, money, fund, pound, yen}
verb donate, bankroll, subsidize, subsidise: subj > to|obj|iobj {cameo 071} {weight 0.85}
verb finance, fund: subj > obj|for|in {cameo 071} {weight 0.65} {unless obj: study, research, report, survey, poll, film, show, probe, satellite, telescope, spacecraft, rover, trip, documentary}
verb help, assist, aid: subj > obj|comp.subj|with|in|comp.obj {weight 0.62} {unless aux: can, could, may, might} {unless any: @sport}
verb rescue, evacuate: subj > obj|from {cameo 073} {weight 0.75} {if obj: :actor, @people, wounded, survivor, resident, foreigner}
verb shelter, house, feed, treat: subj > obj {cameo 073} {weight 0.65} {unless as|like|mod: :word} {if obj: refugee, victim, survivor, wounded, migrant, displaced, @people}
verb arm, equip: subj > obj|with {cameo 072} {if obj: :actor, rebel, fighter, militia, force, army} {weight 0.75} {unless obj: itself, himself, herself, themselves}
verb arm, train: subj > obj {cameo 072} {if obj: insurgent, guerrilla, rebel, fighter, militia, force, army, pilot, police, soldier, troop, troops} {weight 0.65}
verb arrive, land, deploy, begin: subj > in|at|to {cameo 074} {if subj: team, mission} {if any|subj.mod: aid, relief, rescue, medical, peace, peacekeeping, doctor, humanitarian, emergency, help, assist} {unless subj: football, @sport} {weight 0.75}
verb arrive, land, deploy, begin: subj > in|at|to {cameo 074} {if subj: peacekeeper, peacekeeping, contingent, convoy} {unless subj: football, @sport} {weight 0.75}
verb send, deploy, dispatch: subj > to|in {cameo 074} {if obj: peacekeeper, peacekeeping, monitor, force} {if any: peacekeeper, peacekeeping, peace} {weight 0.85}
verb open + border, door: subj > to|obj.to|for {cameo 073} {weight 0.7}
verb take+in, accept, admit, welcome: subj > obj|from {cameo 073} {if obj: refugee, migrant, asylum-seeker, evacuee, seeker} {weight 0.75}
verb grant, give: subj > to|iobj|obj {cameo 075} {if obj: asylum, refuge, sanctuary, citizenship} {weight 0.93}
verb compensate, reimburse: subj > obj {cameo 071} {weight 0.7}
verb bail+out: subj > obj {cameo 071} {if obj: :state, bank}
verb announce, pledge: subj > for|to|obj.to|obj.for|in {if obj: assistance, aid, relief} {cameo 033 type AGREE} {weight 0.7}
noun aid, assistance, grant, loan, donation, relief: from|subj|by|of > to|for {weight 0.68} {cameo 071 if mod: economic, financial} {cameo 072 if mod: military} {cameo 073 if mod: humanitarian, food, emergency, medical} {if to|for: :word}
noun airlift, evacuation: by|subj > of|to {cameo 073} {weight 0.5}
noun donor: subj > to|of {weight 0.4} {cameo 071}
noun supporter, backer: subj > of {weight 0.2} {type SUPPORT cameo 051}
