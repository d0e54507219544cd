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
