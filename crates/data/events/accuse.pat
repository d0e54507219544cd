kind accuse
means A side says, formally or not, that another did wrong, or looks into it.
code ACCUSE/disapprove 111

# What an inquiry looks into.
list of_war = military, army, troop, troops, soldier, airstrike, air_strike, shelling, offensive, invasion, incursion, missile, ceasefire, cease-fire, navy, warplane, rebel, occupy, aggression
list of_crime = crime, criminal, corruption, murder, role, fraud, riot, bribery, embezzlement, theft, attack, shooting, killing, bombing, death, assassination, slaying, assault, rape, arson, hacking, trafficking, terrorist, terrorism, explosion, blast, bomb, kidnapping, abduction, hijacking

frame blame = subj > obj|against|on|at|of|for|over

verb condemn, denounce, criticize, criticise, decry, deplore, slam, blast, lambaste, lambast, censure, rebuke, castigate, chide, berate, scold, ridicule, mock, chastise, reprimand, disapprove, bemoan, bash, pan, skewer, assail, rap, berate, insult, revile, vilify, upbraid, admonish, lament, disparage, excoriate, deride, scorn: blame {weight 0.93}
  {unless subj: price, share, storm, wave, car, truck, hurricane} {unless obj: door, ball, home, brake} {unless comp: to}
# What one regrets may be one's own: "regretted the incident".
verb regret: subj > obj.of|obj.by|obj.poss|obj {if obj: decision, move, step, refusal, rejection, failure, vote, ruling, resolution, announcement, withdrawal, attempt, tone, stance, position, policy, :actor} {weight 0.7}
verb fault, blame: blame {cameo 112 mode allege} {weight 0.93}
verb accuse: blame {cameo 112 mode allege} {weight 0.95}
  {cameo 1121 mode allege if any: abuse, misuse and if any: office, power, authority, position, fund} {cameo 1124 mode allege if any: @warcrime_word} {cameo 1122 mode allege if any: @right_word} {cameo 1125 mode allege if any: @spy_word}
  {cameo 1121 mode allege if any: @crime_word} {cameo 1123 mode allege if any: @aggression_word}
verb blame, charge: subj > obj|on {cameo 1123 mode allege} {if any: @aggression_word} {weight 0.93} {unless obj: fee, price} {unless with|comp: @duty}
verb charge, indict: blame {cameo 1121 mode allege} {weight 0.85} {unless obj: fee, price, battery, phone, dollar, customer} {unless with|comp: @duty} {cameo 1124 mode allege if any: @warcrime_word} {cameo 1125 mode allege if any: @spy_word}
verb allege, charge: subj > comp.subj|comp.obj|comp.poss {cameo 112 mode allege} {weight 0.75} {if comp: :word} {cameo 1121 mode allege if any: abuse, misuse and if any: office, power, authority, position, fund}
verb sue: subj > obj {cameo 115 mode allege} {weight 0.95}
verb file, bring, launch, lodge, initiate + lawsuit, suit, case, complaint, charge, action: subj > against|obj.against|obj.of|with {cameo 115 mode allege} {weight 0.85}
verb file, bring, lodge, submit, present + petition: subj > against|obj.against {if against|obj.against: :actor} {cameo 115 mode allege} {weight 0.85}
verb try, prosecute, arraign: subj > obj {mode allege cameo 1121} {if obj: :person, @people} {weight 0.7} {unless comp: to}
verb put + trial: subj > obj {mode allege cameo 1121}
verb summon: subj > obj {cameo 110} {weight 0.85} {if obj: ambassador, envoy, diplomat, charge, representative}
verb lodge, file, deliver, submit, make, hand + protest: subj > with|to|against|obj.with|obj.to|obj.against {cameo 114} {weight 0.9}
verb complain, grumble, protest, object: subj > about|at|against|of|to|over|obj|comp.subj {cameo 114} {weight 0.8} {unless subj: thousand, hundred, student, crowd, demonstrator, protester, worker, farmer, people, ten, dozen, resident, teacher, activist}
verb describe, label, brand, call, dub, term, portray, slam, characterize, characterise: subj > obj|comp.subj|obj.poss {cameo 111} {weight 0.85} {unless as|comp: hero, heroine, patriot, martyr, friend, ally, saint, genius, statesman, peacemaker, visionary, inspiration, success, partner}
  {if any: reckless, terrorist, dictator, tyrant, liar, murderer, criminal, immature, unacceptable, aggressor, illegal, illegitimate, unfair, traitor, evil, puppet, irresponsible, shameful, disgraceful, killer, barbaric, provocation, provocative, unreasonable, thug, stupid, hypocritical, criminal, disaster, outrageous, coward, butcher, failure, incompetent, corrupt, racist, threat, unjustified, unlawful, crime, aggression, war_criminal, absurd, unhelpful, dishonest, hostile, lousy, dangerous, brutal}
verb describe, label, brand, call, dub, term: subj > obj|comp.subj|obj.of|obj.poss {cameo 111} {weight 0.85} {if comp|as: devil, monster, fool, idiot, clown, crook, cheat, fraud, con_man, con_artist, phony, bully, hypocrite, demagogue, bigot, fascist, nazi, madman, loser, lunatic, rapist, joke, disgrace, betrayal, insult, sham, farce, lie, ridiculous, offensive, sexist, misogynist, unfit, unqualified, crooked, deplorable, fiasco, catastrophe, scandal, outrage, mistake, blunder, disgusting, appalling, despicable, dictator, liar, traitor, coward, murderer, thug, butcher} {unless any: not, never}
# "quarrelled over tariffs"
verb spar, feud, quarrel, tangle: subj <> with|between {if over|about: :word} {unless subj|with|between: :armed, :military, @troops, rebel, guerrilla, militant, militia, insurgent, fighter, protester, demonstrator, crowd, mob, student, youth, fan, villager, tribe, tribesman, gang, resident, supporter, worker, settler} {unless any: @weapon, @bodily, troop, police} {weight 0.75}
verb fire+back, hit+back, strike+back: subj > at|against {if any: word, accuse, call, say, comment, critic, row, dispute, speech, statement, tweet, letter} {if at|against: :actor, critic} {unless any: @weapon, @bodily, troop, troops, soldier} {weight 0.75}
verb call+out, lash+out, hit+out, rail, inveigh, fume, rage, speak+out: subj > at|against|obj|on {weight 0.85} {unless subj: fight, battle, war, fire, debate, storm, fighting, flame, blaze, conflict, violence, pandemic, row, dispute, controversy, argument, wildfire, struggle, contest, inferno, epidemic, disease, sea, river}
verb attack, assail, hit, target, savage, hammer, pummel, slam, blast, pound: subj > obj|obj.of|obj.by|for {if any: @speech_medium, verbally, policy, record, stance, rhetoric, decision, handling, plan, proposal, @loud} {if obj: :actor, @wordy, :word} {weight 0.9} {unless any: @weapon, @bodily} {unless obj: target, home, note, road, record, snag, milestone, ground, wall, market, customer, audience, voter}
verb attack, slam, blast, hit, savage, hammer, pummel: subj > obj.of|obj.by|obj.poss|obj|for {if obj: @wordy} {unless obj: provision, clause, code, rule, tax, deficit, budget} {if subj: :actor} {unless any: @bodily} {weight 0.9}
verb attack, assail, savage, slam, blast: subj > obj|obj.of|obj.poss {if subj: @speech_medium, ad, advertisement, campaign_ad} {unless any: @bodily} {weight 0.85}
verb attack, savage, hammer, pummel: subj > obj {if subj: :officeholder} {if obj: :person, :group, democrat, republican, officer, official, judge, media, press, journalist, reporter, party, congress, opponent, rival, critic, moderator} {unless obj: :state, :armed, civilian, village, demonstrator, protester} {unless any: @bodily, army, warship} {weight 0.9}
verb attack, savage, hammer, pummel: subj > obj {if subj: :officeholder, spokesman, spokeswoman, spokesperson} {if any: parliament, call, accuse, describe, brand, label, podium, rally, conference, debate, broadcast, television, radio, twitter, tweet} {unless any: @bodily, @weapon, army, warship, troop, soldier, force, militant, rebel} {weight 0.9}
verb attack, assail, savage, hammer, pummel, slam, blast: subj > obj {if subj: :officeholder, candidate, nominee, spokesman, spokeswoman, spokesperson, campaign} {if obj: street, bank, company, firm, industry, insurer, lobby, lobbyist, establishment, elite, administration, white_house, corporation, billionaire, donor, pollster, network, newspaper, union, teacher, liberal, conservative, foundation, website, institution, agency, system, sector, culture, class} {unless any: @bodily, @weapon, troop, soldier, army, militia} {weight 0.9}
# "attacked the nominee, saying he had lied"
verb attack, savage, hammer, pummel: subj > obj {if obj: :officeholder, candidate, nominee} {if any: say, call, accuse, argue, write} {unless subj: :armed, @troops, @people, gunman, mob, crowd} {unless any: @bodily, @weapon} {weight 0.9}
verb express, voice, show + concern, regret, dismay, disappointment, outrage, anger, condemnation, disapproval, alarm, displeasure, criticism, fear, indignation, unease, disgust, dissatisfaction, worry, disdain, contempt, scorn, hatred, scepticism, skepticism, fury, frustration, doubt, disbelief, antipathy, opposition: subj > obj.over|obj.about|over|about|at|obj.at|of|obj.of|obj.with|with|in {cameo 110} {weight 0.85}
verb hold + responsible: subj > obj {cameo 112 mode allege}
verb find, hold, rule: subj > obj {if any: guilty, liable, responsible} {type SANCTION/convict cameo 116} {weight 0.8}
verb investigate, probe, examine + allegation, claim, complaint, accusation, report: subj > obj.against|obj.about {mode investigate cameo 090} {weight 0.9}
verb investigate, probe, examine, inspect: subj > obj|into|in {mode investigate cameo 090} {weight 0.88} {weight 0.05 if this: examine and if obj: problem, issue, question, proposal, plan, idea, request, data, effect, impact, patient, bill, budget, relationship} {unless obj: allegation, claim, complaint, accusation, report, option, possibility, way, feasibility, site, damage}
  {cameo 094 mode investigate if any: @warcrime_word} {cameo 092 mode investigate if any: @right_word, welfare, interrogation} {cameo 093 mode investigate if any: @of_war} {cameo 091 mode investigate if any: @of_crime}
verb send, dispatch: subj > to|in {mode investigate cameo 090} {if obj: inspector, investigator, expert, team, mission, observer, personnel} {if comp|any: investigate, monitor, inspect, probe} {weight 0.93}
verb look: subj > into {if into: :word} {mode investigate cameo 090} {weight 0.7}
verb interrogate: subj > obj {mode investigate cameo 090} {if obj: :person, @people} {weight 0.7}
verb question: subj > obj {mode investigate cameo 090} {if obj: :person, @people} {unless subj: chief, leader, lawmaker, senator, deputy, mp, legislator, moderator, opposition} {if subj|any: police, officer, investigator, prosecutor, detective, agent, official, authority, court, judge, committee, inspector, magistrate, intelligence, customs, fbi, security, guard, soldier, inquiry, custody, station, suspicion, arrest, hour, detention, :police, :court} {weight 0.7}
verb question: subj > obj {if subj: opposition, lawmaker, legislator, senator, deputy, congressman, mp, parliament, critic, party, chief, leader, :officeholder} {if obj: :person, :state} {unless subj: police, :police, :court, committee} {weight 0.65}
verb question, doubt, challenge, dispute, contest: subj > obj|obj.of|obj.poss {cameo 111} {weight 0.6} {unless obj: :person, @people, notion, claim, allegation, accusation, charge, suggestion, idea, assertion, characterization, characterisation, account, election, seat, race, primary, assumption, status_quo, perception, stereotype, wisdom, convention}
verb launch, open, begin, order, conduct, start, complete, announce, demand + investigation, probe, inquiry, enquiry, hearing, review: subj > into|obj.into|against|obj.against|of|obj.of|on|in {mode investigate cameo 090} {weight 0.9}
  {cameo 094 mode investigate if any: @warcrime_word} {cameo 092 mode investigate if any: @right_word, interrogation} {cameo 093 mode investigate if any: @of_war} {cameo 091 mode investigate if any: @of_crime} {cameo 093 mode investigate if any: allegation}
verb put, place: subj > obj {mode investigate cameo 091} {if under: investigation}
verb rally, mobilize, mobilise: subj > against {cameo 113} {if against: :actor} {weight 0.6}
verb vote: subj > against|to {if to: condemn, censure} {weight 0.6}
verb suspect: subj > obj|of {mode allege cameo 112} {weight 0.6}
verb expose, reveal, uncover: subj > obj|obj.by|obj.of|in {weight 0.35} {if obj: @crime_word, @right_word, plot, scandal, wrongdoing, abuse, lie, ring, network, spy, hypocrisy, failure, crime, scheme, violation, secret, conspiracy} {unless comp: :word}
adj critical: subj > of {weight 0.75} {if of: :word}
# "concerned with winning": what somebody cares for.
adj concerned, worried, alarmed: subj > about|at|over|by|of {cameo 110} {weight 0.65} {if about|at|over|by|of: :word} {unless about|over|by: chance, prospect, future, health, safety, economy, job, money, career, weather, daughter, son, child, wife, husband, mother, father}
adj angry, furious, unhappy, disappointed, dismayed, outraged, appalled: subj > about|at|with|over|by|of {cameo 110} {weight 0.65} {if about|at|with|over|by|of: :word} {unless about|over|by|with: chance, prospect, future, health, safety, economy, job, money, career, weather}

noun accusation, allegation, charge, claim, complaint: subj|from|of|by > against|about|of {mode allege cameo 112} {weight 0.7} {if against: :actor}
noun criticism, condemnation, denunciation, rebuke, censure: subj|from|by > of|against|at {weight 0.72}
# Who gets criticism is not who utters it.
verb get, receive, draw, face, attract, weather, endure, suffer, take, provoke, incur + criticism, condemnation, denunciation, rebuke, censure: from|obj.from|obj.by|by > subj|subj.by|subj.of|subj.poss {cameo 111} {weight 0.75}
noun attack, broadside, tirade, outburst, diatribe, salvo, barb, swipe, dig: subj|by|from > on|against|at|of|obj {weight 0.9}
  {if any: @verbal, reckless, describe, call, demand, remark, @speech_medium, insult} {unless any: @weapon, kill, gunman, militant, bomb, suicide}
noun attack: subj|by|from > on|against {if subj|by|from: :officeholder, :person, candidate, nominee, rival, opponent} {if any: debate, podium, stump, convention, tweet, interview, speech} {unless any: @bodily} {weight 0.9}
noun attack: subj|by > on|against {if subj|by: :officeholder, candidate, nominee, rival, opponent} {if on|against: :person, @wordy, moderator, rival, opponent, candidate, nominee, media, press, judge, critic, party, democrat, republican, financier, bank, street, lobbyist, establishment, elite, industry, billionaire, company, corporation, firm, class, immigrant, woman, muslim, minority, veteran, family} {unless any: @bodily} {weight 0.9}
noun tirade, outburst, diatribe, broadside, barb, swipe: subj|by > on|against|at {weight 0.8}
noun war, exchange: subj|between <> with|between|against {if of: word, insult, barb, accusation} {weight 0.85}
noun investigation, probe, inquiry, enquiry: subj|by|of > into|of|against|on {mode investigate cameo 090} {weight 0.72} {cameo 094 mode investigate if any: @warcrime_word} {cameo 093 mode investigate if into.mod: military} {cameo 091 mode investigate if mod|into|of: @of_crime}
noun lawsuit, suit: subj|by|from > against {mode allege cameo 115} {weight 0.8} {if against: :word}
noun note: subj > to {if mod: protest, diplomatic} {cameo 114}
noun protest: subj > to|with|against|over {cameo 114} {if mod: formal, diplomatic, official, strong} {weight 0.8}
noun indictment: by|subj > of|against {mode allege cameo 1121}

code ACCUSE/disapprove 111

# Words of party politics, beside which persons are of public concern by their names alone.
list campaigning = nominee, candidate, candidacy, voter, senate, congress, republican, democrat, gop, wall_street, immigration, presidency, super_pac, super-pac, superpac, front-runner, frontrunner, presidential, tea_party, white_house, obamacare, health_care, foreign_policy, gun_control, commander-in-chief,
  secretary_of_state, nafta, isis, benghazi, filibuster, socialist, liberal, conservative, lawmaker, parliament, referendum, brexit, election, debate_stage, muslim, immigrant, delegate, primary, administration, supreme_court, iraq, rally, donor, attorney_general, prime_minister, deportation, border_wall
# Who fights with arms or by his weight, and does not scold.
list forceful = @troops, @weapon, rebel, militant, insurgent, guerrilla, militia, gunman, gunmen, mob, crowd, gang, attacker, protester, demonstrator, rioter, bomber, fighter, thug, looter, hooligan
# Who speaks for a party or a state.
list speaker = candidate, nominee, spokesman, spokeswoman, spokesperson, lawmaker, critic, opposition, rival, campaign, government, ministry, regime, parliament, party, commission, kremlin, white_house, council, administration, senator, congressman, minister, president, premier, leader, mayor, governor, chancellor,
  ambassador, envoy, official, democrat, republican, conservative, liberal, editorial, columnist, pundit, newspaper, watchdog, union, group
# Who is scolded in politics.
list scolded = government, ministry, regime, commission, president, premier, parliament, democrat, republican, opponent, rival, critic, media, press, journalist, reporter, party, congress, lawmaker, administration, moderator, establishment, elite, bank, donor, candidate, nominee, official, judge, opposition, coalition,
  senator, front-runner, frontrunner, leader, minister, bureaucrat, banker, lobbyist, lobby, union, regulator, watchdog, ally, court, newspaper
# Deeds that only somebody who blames tells of another.
list foul_play = rig, flout, violate, breach, mislead, betray, undermine, meddle, interfere, sabotage, provoke, incite, collude, deceive, lie, cheat, harbor, harbour, sponsor, fabricate, falsify, distort, discriminate, persecute, oppress, repress, plunder, embezzle, exploit, subvert, destabilize, destabilise, usurp,
  manipulate, misuse, squander, mishandle, mismanage, bungle, botch, ignore, trample, conspire, plot, renege, backtrack, obstruct, stonewall, blackmail, bully, smear, steal, loot, pander, condone
# What somebody said or did, for which he is blamed.
list doing = @wordy, response, reaction, move, finding, findings, report, account, version, behavior, behaviour, role, intervention, denial, request, demand, offer, decree, step, gesture, visit, measure, blockade, inaction, refusal, failure, involvement, support, overture, threat, veto, abstention, settlement, tariff,
  sanction, crackdown, invasion, ban, raid, arrest, killing, detention
# Words of blame behind "calls", "brands", "casts as".
list slur = occupier, occupying, colonial, colonialist, imperialist, apartheid, genocide, genocidal, ethnic_cleansing, inhumane, inhuman, cruel, heartless, callous, cowardly, heinous, cynical, unconstitutional, arbitrary, undemocratic, antidemocratic, anti-democratic, invalid, void, flawed, weak, hollow, insincere,
  nonsense, nonsensical, hysterical, childish, immoral, unjust, rigged, fraudulent, fake, bogus, unpatriotic, un-american, embarrassment, embarrassing, nightmare, insulting, buffoon, flip-flopper, opportunist, extremist, xenophobe, xenophobic, islamophobic, antisemitic, anti-semitic, anti-semite, antisemite,
  supremacist, warmonger, meddling, interference, escalation, destabilizing, destabilising, treason, treachery, treacherous, theft, robbery, blackmail, extortion, propaganda, hatemonger, charlatan, imbecile, scum, pig, parasite, mafia, cowardice, aggressive, reckless, repressive, oppressive, authoritarian,
  totalitarian, autocratic, autocrat, despot, despotic, usurper, war_criminal, criminal, terrorist, terror_attack, violation, breach, travesty, charade, mockery, witch_hunt, witch-hunt, smear, stunt, gimmick, cover-up, coverup, whitewash, dereliction, negligence, negligent, naive, clueless, spineless, toothless,
  divisive, vulgar, obscene, repugnant, abhorrent, vile, nasty, vicious, indefensible, inexcusable, unforgivable, intolerable, scandalous, grotesque, preposterous, ludicrous, laughable, misguided, short-sighted, shortsighted, counterproductive, counter-productive, discriminatory, anti-israel, anti-turkish,
  anti-russian, anti-western, anti-muslim, collaborator, stooge, lackey, crony, enemy, rogue, pariah, bloodthirsty, murderous, unhinged, deranged, unstable, vindictive, disloyal, ungrateful
# What a court or a public accuser lays at a door.
list count_word = charge, count, murder, treason, fraud, corruption, terrorism, crime, bribery, sedition, theft, embezzlement, killing, massacre, genocide, war_crime, trafficking, smuggling, espionage, manslaughter, rape, assault, bombing, attack, robbery, extortion, money_laundering, laundering, tax_evasion, perjury,
  defamation, blasphemy, incitement, kidnapping, hijacking, abuse, conspiracy
list reproof = criticism, condemnation, accusation, allegation, insult, invective, scorn, ridicule, contempt, blame, barb, jab, jibe, gibe, taunt, slur, epithet, smear, mud, vitriol, opprobrium, derision, rebuke, reprimand, broadside, tirade, salvo, brickbat, aspersion, calumny, venom, bile, expletive, disdain,
  censure, insinuation, ire, wrath, innuendo, potshot
list probe_word = investigation, probe, inquiry, enquiry, scrutiny, questioning, interrogation, audit, inspection, examination

verb belittle, demean, denigrate, malign, defame, slander, libel, smear, impugn, besmirch, pillory, lampoon, reproach, reprove, traduce, diss, demonize, demonise, flay, eviscerate, badmouth, bad-mouth, scapegoat, heckle, boo, taunt, harangue, hector, browbeat, pooh-pooh, calumniate, execrate, anathematize, lambaste,
  cuss, mischaracterize, satirize, satirise, backbite, bewail, name-call, shame, discredit, stigmatize, stigmatise, scandalize, scandalise, vituperate, fulminate, badger, chivvy, slate, bemock, scold, mock, jeer, deplore, demagogue, slag+off, run+down, talk+down, slap+down, dress+down, tell+off, tick+off, call+out,
  put+down, tear+down: subj > obj.of|obj.by|obj.poss|obj|at|for {weight 0.8} {unless subj: @unpeopled, @forceful} {unless obj: student, pupil, class, audience, rebellion, revolt, uprising, mutiny, protest, riot, insurrection, phone, arm, root, gun, deposit, marker, wall, building, statue, house, fence, barrier, tent,
  poster, flag, monument, sign, banner, camp, curtain, tree, clock, bridge} {unless obj: myth, theory} {unless any: @bodily}
verb lecture: subj > obj {if obj: :state, :officeholder, government, west, europe, country} {weight 0.7}
# "ripped the senator over his vote", not a seam.
verb rip, trash, knock, roast, torch, shred, needle, troll, zing, whack, smack, thump, clobber, ding, lash, burn, maul, blister, scorch, crucify, wallop, rubbish, cudgel, thrash, mug, hound, bait, goad, attack, scald, singe, pan, target, pound, bludgeon, flog: subj > obj {if subj: :officeholder, @speaker, ad} {if obj:
  :officeholder, @scolded, :person} {unless any: @bodily, @weapon, @forceful, police, village, officer, house, car, church, mosque, arrest, jail, victim, seat, primary, percent, point, @sport, poll, margin, caucus, vote, election} {weight 0.7}
verb rip, trash, rubbish, lash, needle, roast, troll, slate, scorch: subj > obj {if subj: :officeholder, @speaker} {if obj: :state, :group, @scolded} {unless any: @bodily, @weapon, @forceful, @sport, house, car, church, office, embassy, shop} {weight 0.7}
verb rip, trash, knock, roast, torch, shred, needle, ding, rubbish, slate, lash, scorch, thrash, pan, target, carp: subj > obj.of|obj.poss|obj|at {if subj: :officeholder, @speaker, :state} {if obj: @doing} {unless any: @bodily, @weapon, @forceful} {weight 0.75}
# Persons of party politics need no office by their name.
verb attack, savage, rip, slam, blast, mock, ridicule, criticize, criticise, denounce, chide, condemn, scold, fault, bash, lambaste, insult, deride, knock, trash, lampoon, rebuke, hammer, assail, skewer, belittle, rail, lash+out, hit+out, call+out, scorn, castigate, decry, berate, vilify: subj > obj|at|against {if
  subj: :person} {if obj|at|against: :person, @scolded, @doing} {if any: @campaigning} {unless any: @bodily, @weapon, @sport} {public} {weight 0.97}
verb accuse, blame: subj > obj {if subj: :person} {if obj: :person, @scolded} {if any: @campaigning} {unless any: @sport, @weapon} {mode allege cameo 112} {public} {weight 0.97}
verb cast, paint, portray, depict, brand, label, call, describe, dismiss, deride, mock: subj > obj {if subj: :person} {if obj: :person} {if as|comp: @slur, weak, soft, liar, failure, threat, dangerous, corrupt, racist, unfit, liberal, socialist, fraud, phony, extremist, elitist, hypocrite, crook, loser, insider} {if
  any: @campaigning} {public} {weight 0.97}
verb face, draw, attract, receive, get, weather, endure, come, earn + criticism, backlash, flak, condemnation, attack, rebuke, scorn, ridicule: from|obj.from|by > subj {if from|obj.from|by: rival, opponent, republican, democrat, candidate, lawmaker, conservative, liberal, senator, congressman, donor} {if subj: :person}
  {unless any: @sport, @bodily} {public} {weight 0.97}
verb spar, clash, feud, tangle, bicker, argue, joust: subj <> with {if subj: :person} {if with: :person} {if any: @campaigning, debate} {unless any: @weapon, @bodily, @sport, police} {public} {weight 0.97}
noun attack, criticism, denunciation, jab, swipe, broadside, tirade, insult: subj|by|from > on|against|of|at {if subj|by|from: :person, rival, opponent} {if on|against|of|at: :person} {if any: @campaigning, debate, personal, ad_hominem, hominem, campaign} {unless any: @bodily, @weapon, @sport} {public} {weight 0.97}
verb tear, rip, lay, light, pile, lace, lash, wade, sail: subj > into {if into: :officeholder, :state, :group, :person, @scolded, @doing} {unless subj: @forceful, @unpeopled, car, truck, bullet, bomb, blast, shrapnel, wave, driver, train, plane, bus, fire, knife} {unless any: @bodily, @sport} {unless obj: :word}
  {weight 0.7}
verb tear+apart, rip+apart, pick+apart, pull+apart: subj > obj.of|obj.poss|obj {if subj: :officeholder, @speaker, :state} {if obj: @doing, :officeholder, @scolded, argument, case, speech, report} {unless any: @bodily} {weight 0.65}
verb take + issue, exception, umbrage, offence, offense: subj > with|at|to|obj.with|obj.to|obj.at {weight 0.75} {if with|at|to|obj.with|obj.to|obj.at: :word}
verb take + aim, swipe, shot, dig, jab, potshot, poke, crack: subj > at|obj.at {weight 0.8} {if at|obj.at: :actor, @scolded, @doing} {unless subj: @forceful, soldier, police, officer, sniper, hunter, archer, player, shooter, suspect} {unless any: @weapon, @sport, gunman, wound, kill, title, seat, record, crown}
verb aim, direct, level, fire, hurl, fling, sling, lob, throw, heap, pour, shower, rain, unleash, reserve, launch, mount, deliver, issue, toss, spew, spit, hurtle, bring, volley, train, turn, make, offer, voice, utter, repeat, renew, step+up, add, pile, dish, dole, mete, spark, give + @reproof: subj >
  obj.at|obj.against|obj.on|obj.to|obj.of|obj.toward|obj.towards|obj.about|at|against|on|to|toward|towards|for {unless any: @weapon, @bodily, child, police} {unless obj: attack} {weight 0.8} {if at|against|on|to|toward|towards|for|obj.at|obj.against|obj.on|obj.to|obj.of|obj.toward|obj.towards|obj.about: :word} {mode
  allege cameo 112 if obj: accusation, allegation, blame}
verb have + word: subj > for|obj.for {if obj.mod: harsh, strong, sharp, tough, stern, angry, bitter, choice, unkind} {weight 0.8}
verb pay, save, reserve + word, criticism, scorn, fury, ire, venom: subj > for|obj.for {if for|obj.for: :word} {weight 0.75}
verb lay, put, pin, place, shift, assign, apportion, cast, push, pass, deflect, throw + blame, guilt, onus: subj > on|obj.on|upon|to|at.of|with|onto|obj.for.on|for.on {if on|obj.on|upon|to|at.of|with|onto|obj.for.on|for.on: :actor, @scolded} {mode allege cameo 112} {weight 0.75}
verb pin, blame: subj > on|obj.on {if on: :officeholder, :state, :group, invasion, policy, administration} {if obj: rise, attack, collapse, killing, crisis, violence, failure, problem, death, shortage, defeat, bombing, loss, unrest, murder, blast, war, explosion} {mode allege cameo 112} {weight 0.75}
verb level, hurl, lob, fling, trade, throw + charge, accusation, allegation: subj > obj.at|obj.against|at|against {if obj.at|obj.against|at|against: :word} {unless any: @sport, explosive} {mode allege cameo 112} {weight 0.8}
verb point + finger: subj > at|obj.at {mode allege cameo 112} {if at|obj.at: :word} {weight 0.85}
verb cast, raise, throw, pose, sow, draw + doubt, aspersion, question, suspicion, concern, objection, alarm, issue, hackle, eyebrow, complaint, grievance, qualm, misgiving, reservation: subj > on|about|over|at|to|with|obj.on|obj.about|obj.over|obj.with {if on|about|over|at|to|with|obj.on|obj.about|obj.over|obj.with:
  :actor, @doing, @scolded} {if subj: :actor, lawmaker, senator, critic, opposition, official, minister, leader, group, activist, diplomat, party} {unless any: safety, side_effect} {weight 0.6}
verb sound, raise + alarm: subj > over|about|at|on|obj.over|obj.about {if over|about|at|on|obj.over|obj.about: :word} {weight 0.55} {unless any: fire, smoke, disease, @disease}
verb poke, make + fun, mockery, light: subj > of|at|obj.of|obj.at {weight 0.75} {if of|at|obj.of|obj.at: :actor, @scolded, @doing}
verb find + fault: subj > with|in|obj.with|obj.in {weight 0.8} {if with|in|obj.with|obj.in: :word}
verb turn, round: subj > on|against {if subj: :officeholder, @speaker, ally} {if on|against: :officeholder, @scolded, :state} {unless obj: :word} {unless any: @bodily, @weapon, @forceful, knife, gun, attention} {weight 0.6}
verb turn+on, round+on: subj > obj {if subj: :officeholder, @speaker, ally} {if obj: :officeholder, @scolded} {unless any: @bodily, @weapon, @forceful, knife, gun, attention} {weight 0.6}
verb turn, set, train, fix + sight, fire, ire, anger, attack, fury, wrath: subj > on|obj.on|to {if on|obj.on|to: :officeholder, @scolded, :person, :state} {unless subj: @forceful, :armed} {unless any: @weapon, @sport, title} {weight 0.7}
verb go: subj > after|at {if subj: :officeholder, candidate, nominee, campaign, democrat, republican} {if after: :officeholder, candidate, nominee, rival, opponent, judge, media, press, establishment, bank, banker, critic} {unless obj: :word} {unless any: year, month, week, day, hour, time, @meeting, invitation,
  before, to, from, in} {unless after: election, visit, talk, meeting} {weight 0.55}
verb come+out, speak, speak+out, write, preach, crusade, agitate, campaign, rant, rave, thunder, protest, fulminate, rage, declaim: subj > against.of|against.by|against.poss|against {if against: :word} {unless any: @sport, racism, drug, smoking, cancer, @disease, abuse} {unless subj: thousand, hundred, crowd,
  demonstrator, protester, student, resident, worker, farmer, people, ten, dozen} {weight 0.6}
verb bristle, seethe, sneer, jeer, snipe, swipe, jab, carp, scowl, growl, snarl, bark, rant, rave, gripe, grouse, whine, moan, kvetch, bellyache, sound+off, mouth+off, rail, fulminate, vent, balk, bridle, sniff, tut-tut, harrumph, laugh, shout, yell, scream, swear, curse, snap, whinge, bitch, crow: subj >
  at.of|at|against|about|over|on {if at|against|about|over|on: :actor, @scolded, @doing} {unless subj: dog, fan, child, crowd, @beast} {unless any: @sport, joke} {weight 0.65}
verb dump, unload, pile, pick, beat, gang, rag, hate: subj > on {if on: :officeholder, @scolded} {if subj: :officeholder, candidate, critic, rival, republican, democrat, pundit, columnist, lawmaker} {unless obj: :word} {unless any: @bodily, @weapon, share, stock} {weight 0.65}
verb declare, wage + war: subj > on|against|obj.on|obj.against {if subj: :officeholder, candidate, nominee, republican, democrat, union, lawmaker, conservative, liberal, mayor, governor} {if on|against|obj.on|obj.against: :officeholder, @scolded, @doing} {unless any: @forceful, troop, :armed} {weight 0.7}
verb take, bring, call, haul + task, account: subj > obj {if obj: :actor, @scolded} {if to: task, account} {weight 0.75}
verb haul+over, carpet, rap, reprimand, upbraid: subj > obj {if obj: :actor, @scolded} {unless any: floor, door, knuckle, song} {weight 0.7}
verb remonstrate, plead, expostulate: subj > with {if with: :word} {if this: remonstrate, expostulate} {weight 0.75}
verb doubt, mistrust, distrust, second-guess: subj > obj.of|obj.poss|obj {if obj: :officeholder, :state, sincerity, motive, intention, honesty, commitment, willingness, fitness, loyalty, integrity, competence, credibility, patriotism} {weight 0.6}
verb confront, challenge: subj > obj {if subj: :officeholder, lawmaker, activist, critic, journalist, voter, moderator} {if obj: :officeholder, candidate} {if over|about|on: :word} {unless any: @forceful, @bodily, @weapon, primary, seat, title, @sport} {weight 0.6}

# Quarrels
verb trade, exchange, swap + barb, insult, accusation, recrimination, criticism, jab, taunt, blame, charge, jibe, gibe, potshot, swipe, allegation, threat: subj <> with|between|obj.with {unless any: prisoner} {weight 0.8}
verb bicker, squabble, argue, row, wrangle, quarrel, feud, spar, disagree, differ, clash, tussle, fall+out, joust: subj <> with|between {if with|between|subj: :officeholder, :state, @scolded} {if with|between: :actor, @scolded} {unless subj|with|between: :armed, :military, @troops, @forceful, police, student, youth,
  fan, villager, tribe, tribesman, resident, supporter, worker, settler, farmer} {unless any: @weapon, @bodily, police, troop, tear_gas, territory, border_area} {weight 0.65}
verb lock, cross + horn, sword: subj <> with {weight 0.75} {unless subj|with: @forceful, :armed}
verb have, get + row, spat, feud, quarrel, falling-out, argument, run-in, tiff: subj <> with|obj.with {weight 0.65} {if with|obj.with: :officeholder, :state, @scolded}
noun feud, spat, row, quarrel, squabble, tiff, slanging_match, recrimination, bickering, falling-out, run-in, sparring, war_of_words: subj|between <> with|between {weight 0.65} {unless any: seat, @weapon, kill, @sport} {if with|between|subj: :officeholder, :state, @scolded} {unless subj|between|with: :armed, @forceful,
  gang, family, tribe, neighbor, neighbour}

# Accusations
verb implicate, finger, incriminate, inculpate: subj > obj {mode allege cameo 112} {weight 0.8} {unless subj: gene, study, virus, drug, chemical, factor, research, scientist} {unless in: @disease} {if obj: :actor, :person, @people, minister, politician, official}
verb name, declare, identify, list, designate + suspect, culprit: subj > obj {mode allege cameo 112} {weight 0.65} {if obj: :person, :actor} {unless any: usual}
verb impeach: subj > obj {mode allege cameo 1121} {weight 0.85} {unless obj: witness}
verb chargesheet, charge-sheet, arraign, court-martial, subpoena: subj > obj {mode allege cameo 1121} {weight 0.75} {if obj: :actor, :person, @people, @scolded} {mode investigate cameo 090 if this: subpoena}
verb charge: subj > obj {mode allege cameo 1121} {weight 0.85} {if subj|by: :court, prosecutor, court, police, grand_jury, jury, attorney, judge, tribunal, authority, magistrate} {if with|comp|obj: :actor, :person, @people}
verb hold: subj > obj|comp.subj {mode allege cameo 112} {weight 0.8} {if comp|mod|obj.mod: responsible, accountable, liable, culpable} {if obj|comp.subj: :actor} {unless any: wound, dead}
verb say, insist, claim, believe, think, feel, find, conclude, argue, maintain, declare, allege, determine, contend, assert, charge, report, agree, add, state, tell: subj > comp.subj {mode allege cameo 112} {weight 0.65} {if comp: responsible, guilty, culpable, complicit, blame, liable, accountable} {if comp.subj:
  :actor, @scolded, militant, rebel, troop, troops, force} {unless comp.aux: would, could, should, must, may, might, will} {unless comp.comp: :word} {unless comp.for: cost, upkeep, safety, security, maintenance, oversight, payment, education, area, territory, task, school, budget, debt, defence, defense, own, future,
  success, victory, progress, rise, growth} {unless comp.mod: not, never} {unless comp.subj: it, they, i, we, you, climate}
verb say, insist, claim, believe, think, feel, argue, maintain, declare, contend, assert, charge, complain, tell, tweet, write: subj > comp.subj {weight 0.65} {if comp: unfit, unqualified, liar, corrupt, dishonest, incompetent, racist, hypocrite, hypocritical, dictator, traitor, coward, terrorist, unacceptable,
  disgrace, joke, fraud, crook, tyrant, irresponsible, reckless, shameful, disgraceful, outrageous, naive, bigot, demagogue, bully, criminal, murderer, thug, puppet, fascist, cynical, negligent, heartless, @slur} {if comp.subj: :officeholder, :state, :group, @scolded, @doing, :person} {unless comp.mod: not, never}
  {unless comp.subj: i, we, it, there} {unless comp.aux: would, could, might, may, must, should}
verb say, insist, claim, believe, think, feel, argue, maintain, declare, contend, assert, charge, complain, tell, tweet, write: subj > comp.subj {weight 0.65} {if comp: wrong, ashamed, weak, stupid, hostile} {if comp.subj: :officeholder, :state, :group, @scolded, @doing, :person} {unless comp.mod: not, never} {unless
  comp.subj: i, we, he, she, they, it, there} {unless comp.aux: would, could, might, may, must, should}
verb say, claim, charge, argue, complain, contend, maintain, insist, allege, assert, tweet, write, warn: subj > comp.subj {mode allege cameo 112} {weight 0.6} {if comp: @foul_play} {if comp.subj: :officeholder, :state, :group, :armed, :police, @scolded, agency, authority, army, force, police, council, committee} {if
  subj: :actor, critic, opposition, official, group, activist, leader, minister, observer, lawyer, party, rival} {unless comp.mod: not, never} {unless comp.aux: would, could, should, might, may, will, must, can} {unless comp.subj: i, we, it}
verb say, report, find, charge, claim, conclude, reveal, document, allege, complain, publish, note, warn, tell: subj > comp.subj {mode allege cameo 1122} {weight 0.65} {if comp: torture, abuse, kill, detain, rape, shoot, massacre, beat, execute, jail, imprison, mistreat, harass, persecute, suppress, silence, commit,
  violate, displace, bomb, destroy, burn, attack, deport, repress} {if subj|subj.mod|subj.of: amnesty_international, amnesty, human_rights_watch, hrw, watchdog, rights_group, right, human_right, human_rights, monitor, un, u.n., united_nations, rapporteur, commissioner} {if comp.subj: :state, :group, :armed, :police,
  :military, :officeholder, force, police, troop, troops, soldier, authority, government, security_force} {unless comp.mod: not, never}
verb cite: subj > obj {if obj: :officeholder, repression, abuse, fraud, corruption, violation, irregularity, interference, aggression, brutality, persecution} {if subj: :actor} {weight 0.45}
verb call, describe, brand, label, denounce, dub, term, condemn, dismiss, cast, paint, portray, depict, characterize, characterise, deride, slam, blast, criticize, criticise, declare, mock, attack: subj > obj.of|obj.poss|obj|comp.subj|to {weight 0.75} {if as|comp|to: @slur, terrorist, aggressor, illegal, illegitimate,
  traitor, liar, dictator, failure, threat, criminal, puppet, disgrace, dangerous, unacceptable, irresponsible, provocation, racist, corrupt, incompetent, lunatic, murderer, unfit, organization and if obj|comp.subj|to: :actor, @scolded, @doing, it, they, move, law, act} {weight 0.05 if as|comp: organization and unless
  any: terrorist} {unless any: not, never, hero}
verb call, brand, label, dub, term, deem: subj > obj {if obj|comp.mod|as.mod: @slur, occupy, threaten, provocation, disgrace, sham, farce, joke, lie, travesty, outrage, insult, betrayal} {if obj: :actor, @doing, @scolded, they} {if subj: :actor} {unless any: not, never} {unless obj: terrorist, criminal, police,
  ambulance} {weight 0.65}
verb compare, liken, equate: subj > obj {if to|with: hitler, nazi, nazis, fascist, fascism, stalin, dictator, terrorist, apartheid, slavery, mussolini, gestapo, mafia, goebbels, isis, kkk, holocaust, bestiality, genocide, cancer, plague, devil} {weight 0.75}
verb want: subj > obj {if for|on|in|over: @count_word} {unless comp: :word} {mode allege cameo 112} {weight 0.55}
verb seek, demand, request, recommend, urge, approve, back, want + indictment, prosecution, impeachment, conviction, sentence, death_penalty, jail_term, prison_term, penalty, imprisonment: subj > for|of|against|obj.for|obj.of|obj.against {mode allege cameo 1121} {if subj: prosecutor, prosecution, attorney, lawmaker,
  democrat, republican, opposition, :court, police, committee, authority, :state} {weight 0.7}
verb file, press, bring, open, start, begin, commence, institute, take, pursue, register, prefer, level, mount, slap, announce, unseal, prepare, lay, lodge, launch, initiate, face, threaten, issue + lawsuit, suit, proceeding, procedure, litigation, prosecution, indictment, fir, challenge, count, claim, case, charge,
  legal_action, legal_challenge, impeachment, class-action, criminal_case, action: subj > against|obj.against {if against|obj.against: :actor, :person, @people, @scolded, @doing} {mode allege cameo 115} {weight 0.75} {weight 0.05 if obj: action, claim, case, challenge and unless obj.mod: legal, court, criminal,
  judicial, disciplinary, constitutional, fraud, treason, civil, infringement, corruption, libel, defamation, murder, impeachment, sedition} {unless any: military_action, @sport}
verb slap, hit, serve + lawsuit, suit, charge, indictment, writ, subpoena, complaint: subj > on|obj.on|against {if on|obj.on|against: :word} {mode allege cameo 115} {weight 0.75}
verb take, drag, haul, hale: subj > obj {if obj: :actor, :person, @people, perpetrator, culprit, killer} {if to|before|into|comp: court, justice, trial, dock, tribunal} {mode allege cameo 115} {weight 0.6}
verb bring: subj > obj {if obj: :actor, :person, @people, perpetrator, culprit, killer} {if to|before|into|comp: justice, trial, tribunal} {mode allege cameo 115} {weight 0.6}
verb face, await, stand, undergo, confront + charge, count, trial, prosecution, indictment, impeachment, retrial, court-martial, allegation, accusation, lawsuit, suit, court_case, proceeding: by|from|obj.by|obj.from > subj {mode allege cameo 1121} {weight 0.7} {if subj: :actor, :person, @people, @scolded} {unless subj:
  client, consumer, customer, company, bank, firm, passenger, shopper, patient} {mode allege cameo 115 if obj: lawsuit, suit} {mode allege cameo 112 if obj: allegation, accusation}
verb face, await, stand, undergo, confront + charge, count, trial, prosecution, indictment, impeachment, retrial, court-martial, allegation, accusation, lawsuit, suit, court_case, proceeding: > subj {mode allege cameo 1121} {weight 0.65} {if subj: :actor, :person, @people, @scolded} {unless subj: client, consumer,
  customer, company, bank, firm, passenger, shopper, patient} {mode allege cameo 115 if obj: lawsuit, suit} {mode allege cameo 112 if obj: allegation, accusation}
verb face, draw, confront, attract, receive, earn, get, provoke, spark, trigger, prompt, suffer, endure, win, take, incur, ignite, generate, arouse + backlash, outcry, anger, ire, flak, scorn, fury, uproar, outrage, complaint, rebuke, heat, furor, furore, condemnation, ridicule, censure, reprimand, wrath, mockery,
  derision, disapproval, opprobrium, howl, reproach, indignation, dismay, barb, jeer, boo, criticism, question, rebuke, protest, attack, concern: from.of|from|obj.from|obj.from.of|among|obj.among|by > subj {weight 0.65} {if from|obj.from|among|obj.among|by: :actor, @scolded, group, activist, lawmaker, expert, resident,
  advocate, conservative, liberal} {weight 0.05 if obj: protest, attack, concern, question and unless from|obj.from|obj.among: :officeholder, :state, @scolded, group} {unless any: @sport, @bodily}
verb face, draw, attract, receive, earn, get, weather, endure + criticism, backlash, outcry, flak, scrutiny, condemnation, accusation, rebuke, censure: by|from|obj.from > subj {if subj: :officeholder, :state, @scolded, candidate, government, campaign} {weight 0.55} {unless any: @sport} {mode investigate cameo 090 if
  obj: scrutiny} {mode allege cameo 112 if obj: accusation}
verb come, be, remain + fire, criticism, attack, flak, scrutiny, heat: from.of|from|by|for.from > subj {if under|in|for: fire, criticism, attack, flak, scrutiny, heat} {weight 0.65} {weight 0.05 if under|in: fire, attack and unless from|by: :officeholder, :state, :group, :person, :media, @scolded, group, activist,
  critic, conservative, liberal, environmentalist} {unless any: @weapon, @bodily, @forceful, artillery, gun, gunfire, rocket, convoy} {unless subj: convoy, troop, troops, soldier, police, patrol, base, village, town, city, vehicle, helicopter, plane, ship, outpost, building}
verb come, be + fire: > subj {if under: fire} {if over|for|comp: :word} {if subj: :officeholder, @scolded, government, company, agency} {unless any: @weapon, @bodily, @forceful, artillery} {weight 0.6}

# Inquiries
verb audit, scrutinize, scrutinise, grill, quiz, cross-examine, interrogate, subpoena: subj > obj.of|obj.by|obj {mode investigate cameo 090} {weight 0.7} {unless obj: book, student, contestant, fish, chicken, steak, meat, vegetable} {if obj|obj.of|obj.by: :actor, :person, @people, @scolded, @doing}
verb delve, inquire, enquire, dig: subj > into {if into: :word} {unless into: pocket, food, meal, saving} {mode investigate cameo 090} {weight 0.65}
verb interview, question, quiz: subj > obj {if subj: police, officer, investigator, prosecutor, detective, fbi, agent, inquiry, :police} {if obj: :person, :officeholder, minister, official, leader} {if any: suspicion, investigation, inquiry, probe, connection, suspect, allegation, role, killing, murder, fraud,
  corruption, attack, link, tie, custody, station} {mode investigate cameo 090} {weight 0.65}
verb establish, form, create, appoint, name, convene, set+up, launch, send, dispatch, order, deploy + commission, committee, panel, tribunal, team, prosecutor, counsel, mission, task_force, body, judge, investigator, inspector, inquiry: subj >
  comp.obj.by|comp.obj.of|comp.into|comp.obj|obj.comp.obj.by|obj.comp.obj.of|obj.comp.into|obj.comp.obj {if comp|obj.comp: investigate, probe, examine, inspect, inquire, look} {mode investigate cameo 090} {weight 0.7}
verb launch, open, begin, order, start, conduct, announce, carry+out, complete, resume, hold, initiate, reopen, widen, broaden, expand, close, drop, conclude, lead, pursue, set+up, establish, join, renew + investigation, probe, inquiry, enquiry, audit, inspection, review, hearing, examination, fact-finding_mission:
  subj > into.by|obj.into.by|obj.of.by|into|obj.into|against|obj.against|of|obj.of|on|obj.on {mode investigate cameo 090} {unless obj: review} {weight 0.7} {if into|obj.into|against|obj.against|of|obj.of|on|obj.on: :actor, :person, @of_crime, @doing}
verb face, undergo, confront + @probe_word: by|from|obj.by|obj.from > subj {mode investigate cameo 090} {weight 0.75} {if subj: :actor, :person, @people, @scolded}
verb face, undergo, confront + @probe_word: > subj {mode investigate cameo 090} {weight 0.65} {if subj: :actor, :person, @people, @scolded}
verb be, come, remain, place, put + @probe_word: by > subj|obj {if under: @probe_word} {mode investigate cameo 090} {weight 0.7}
noun investigation, scrutiny: by > subj {if any: under} {mode investigate cameo 090} {weight 0.7} {if subj: :actor, :person}
noun audit, inspection, questioning, interrogation, scrutiny, cross-examination, hearing: by|subj|from > of|into|on|over|at {mode investigate cameo 090} {weight 0.6} {if of|into|on|over|at: :actor, :person, election, program, programme, site}
noun inspector, investigator: this > in|of {if in|of: :state} {mode investigate cameo 090} {weight 0.4} {if mod: weapon, nuclear, arm, u.n., un, iaea}

# Nouns
noun accusation, allegation, charge, claim, complaint, assertion, contention, insinuation: subj|from|by|of > comp.subj {if comp: :word} {if subj|from|by|of: :actor} {if comp.subj: :actor, @scolded} {mode allege cameo 112} {weight 0.65} {unless comp.subj: i, we} {weight 0.05 if this: claim, assertion, contention and
  unless comp: @foul_play, kill, attack, support, responsible, guilty, torture, aid, use, steal}
noun charge: by|from > {if by|from: :state, :officeholder, :group, opposition} {if any: that} {mode allege cameo 112} {weight 0.5}
noun accusation, allegation: subj|from|by > {if subj|from|by: :actor} {mode allege cameo 112} {weight 0.55}
noun accusation, allegation, suspicion: from|by|subj > comp.subj {if comp: :word} {if comp.subj: :state, :officeholder, :group, :police, :military} {mode allege cameo 112} {weight 0.55}
noun accusation, allegation, charge, suspicion: from|by|subj > against {if against: :person, @people, :actor} {mode allege cameo 112} {weight 0.6}
noun rebuke, reproach, reprimand, scolding, jibe, gibe, jab, insult, slur, smear, taunt, put-down, putdown, potshot, takedown, rant, harangue, invective, vitriol, scorn, derision, ridicule, mockery, contempt, disdain, outrage, anger, fury, ire, indignation, disapproval, displeasure, dismay, dissatisfaction,
  frustration, objection, condemnation, criticism, critique, denunciation, disgust, swipe, dig, outcry, backlash, uproar, snub, broadside, tirade: subj|from|by|among|in > at.of|over.of|against.of|with.of|to|at|over|with|against|about|toward|towards|of|for {weight 0.6} {if subj|from|by|among|in: :actor, @scolded} {if
  at|over|with|against|about|toward|towards|of|to|for: :actor, @scolded, @doing} {weight 0.05 if this: criticism, condemnation, denunciation, hostility, contempt, anger, outrage, backlash, frustration and unless subj|from|by: :actor} {unless any: @sport}
noun outrage, backlash, outcry, indignation, uproar, fury: from|by|among! > {weight 0.5} {if from|by|among: :actor, @scolded} {unless any: @sport, film, book}
noun criticism, condemnation, rebuke, denunciation, critique: subj|from|by! > {weight 0.5} {if subj|from|by: :actor} {unless any: @sport, film, book}
noun trial, retrial, prosecution, impeachment, court-martial, indictment, arraignment: > of|poss|subj {mode allege cameo 1121} {weight 0.55} {if of|poss|subj: :person, :officeholder, @people, militant} {unless mod: clinical, drug, medical, time, vaccine, field} {unless any: attorney, patient, vaccine,
  prosecution_witness}
noun trial: > subj {if any: on} {if subj: :actor, @people} {mode allege cameo 1121} {weight 0.6} {unless mod: clinical, drug}
verb go, be, put + trial: > subj|obj {if on: trial} {if subj|obj: :person, :officeholder, @people} {mode allege cameo 1121} {weight 0.6}
noun challenge: subj|by|from > to|against {if mod: legal, court, constitutional} {mode allege cameo 115} {weight 0.65}
noun complaint, grievance, suit, litigation, lawsuit, case: by|from|subj > against|about {if against|about: :actor, @scolded} {mode allege cameo 115 if this: suit, lawsuit, litigation, case} {cameo 114} {weight 0.6} {weight 0.05 if this: case and unless mod: criminal, court, corruption, murder, libel}
noun attack, assault: subj|by|from > on.of|against.of|on|against {if subj|by|from: :officeholder, :person, candidate, nominee, rival, opponent, challenger, republican, democrat, newspaper, paper, editorial, campaign, ad, pac} {if on|against: :officeholder, @scolded, @doing, :person} {unless any: @bodily, @weapon,
  @forceful, police} {weight 0.75}
noun attack, jab, assault, swipe: subj|by|from > on|against|at {if mod: personal, verbal, ad_hominem, hominem, partisan, political, sexist, racist, twitter, rhetorical, scathing, fierce, blistering, withering, thinly, veiled} {unless any: @bodily, @weapon} {weight 0.8}
adj dismissive, contemptuous, scornful, disdainful, scathing, disparaging, distrustful, mistrustful, resentful, sceptical, skeptical, suspicious, derisive, disrespectful, intolerant, disapproving, wary: subj > of|about|toward|towards {cameo 110} {weight 0.55} {if of|about|toward|towards: :actor, @doing, @scolded}
adj incensed, indignant, livid, irate, displeased, aghast, enraged, infuriated, dismayed, exasperated, irked, outraged, angered: subj > at|with|by|over|about|of {cameo 110} {weight 0.6} {if
  at|with|by|over|about|of: :actor, @doing, @scolded}
verb draw, earn, incur, provoke, raise, attract, invite, face + ire, wrath, anger, fury, scorn, displeasure, hackle, condemnation, enmity, disapproval, contempt, criticism: obj.of|of > subj {if obj.of|of: :actor, @scolded} {if subj: :actor, @scolded, @doing} {weight 0.65}
verb single+out, pick+out: subj > obj {if for|as|any: criticism, blame, attack, condemnation, scorn, ridicule, abuse, censure, rebuke} {unless subj: gunman, attacker} {weight 0.75}
verb cry + foul: subj > over|after|at|about {weight 0.65} {unless any: @sport, referee}
verb allege, claim, denounce, decry: subj > obj.by|obj.of|obj.in|obj.on {if obj: fraud, rigging, corruption, irregularity, abuse, bias, interference, meddling, torture, harassment, discrimination, misconduct, wrongdoing, plot, conspiracy, cover-up, violation, intimidation, collusion, persecution, repression, bribery,
  aggression, genocide, defamation, nepotism} {mode allege cameo 112} {weight 0.7}
verb martial: subj > obj {mode allege cameo 1121} {weight 0.6}
verb seek, request, demand + warrant: subj > for|obj.for|against|obj.against {if subj: prosecutor, prosecution, attorney, police, :police} {mode allege cameo 1121} {weight 0.75}
verb challenge, contest, dispute: subj > obj.of|obj.poss|obj.in {if obj: result, election, victory, outcome, vote, ballot, count} {if subj: :officeholder, opposition, candidate, party} {unless any: @sport, seat, primary} {weight 0.6}
verb implicate, accuse, suspect: > obj {if obj: :person, minister} {if in|of: scandal, corruption, bribery, plot, coup, graft, embezzlement, treason, genocide, massacre, war_crime, terrorism, sedition} {mode allege cameo 112} {public} {weight 0.85}
verb charge: subj > comp.subj {if any: that} {if comp.subj: :actor} {mode allege cameo 112} {weight 0.96}
noun attack: subj|by|from > on|against|at {if mod: personal, ad_hominem, hominem, negative} {if subj|by|from: :person, challenger, rival, opponent, candidate} {unless any: @bodily, @weapon, @sport, police} {public} {weight 0.9}
verb incense, outrage, anger, infuriate, enrage, dismay, disappoint, annoy, irk, irritate, horrify, alarm, appall, exasperate, aggrieve, affront, upset: obj > at|over|by|with|about {if at|over|by|with|about: :actor, @doing, @scolded} {unless any: earthquake, flood, storm, death} {cameo 110} {weight 0.6}
verb want: subj > obj {if for|on|in|over: genocide, war_crime, treason, terrorism, sedition, corruption, crime_against_humanity, coup, espionage, graft} {mode allege cameo 112} {public} {weight 0.85}
verb pounce, seize, jump, harp, frown, look+down: subj > on.of|on {if subj: :officeholder, @speaker, :state} {if on: @doing, :officeholder, gaffe, slip} {unless obj: :word} {unless any: @forceful, opportunity, chance, @sport} {weight 0.55}
verb dissent, demur, recoil, balk: subj > from.of|from|at.of|at {if from|at: @doing} {weight 0.55}
verb testify: subj > against {if against: :officeholder, :state, government, general, leader} {mode allege cameo 112} {weight 0.6}
verb register, lodge, book + case, complaint, fir: subj > against|obj.against {if against|obj.against: :actor, :person, @people, @scolded} {mode allege cameo 115} {weight 0.75}
verb press, hound, needle, pepper, bombard, dog + question: subj > obj|with {if subj: lawmaker, senator, deputy, reporter, journalist, opposition, legislator} {if obj: :officeholder} {weight 0.6}
