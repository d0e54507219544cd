kind police
means Police and other forces of order arrest, shoot, beat or gas people, also where nobody is named.
code COERCE/arrest 173

list force_of_order = police, policeman, policewoman, officer, constable, trooper, commando, guard, marshal, personnel, security_force, paramilitary, gendarme, cop, inspector, sub-inspector, superintendent, :police
list caught = person, people, man, woman, youth, suspect, activist, worker, protester, demonstrator, student, leader, member, rioter, terrorist, militant, accused, offender, miscreant, supporter, volunteer, absconder, journalist, boy, girl, :actor, :person

verb arrest, detain, apprehend, nab, jail, imprison, round+up, lock+up: subj > obj {implied @force_of_order} {weight 0.92}
  {unless obj: nomination, vote, support, delegate, endorsement, seat, victory, win, deal, money, fund, supply, :land, attention, imagination, share, decline, essence, title, carbon, mood, pace, ball, award, win, point, sample, sampling, selection, story, news, vote, cattle, sheep, horse} {unless any: @sport}
verb pick+up, book, haul+up, hold, nail, catch: subj > obj {if subj: @force_of_order} {if obj: @caught, :actor} {unless any: @sport} {unless in|under: office, post} {unless on: camera, tape, film, video, footage} {weight 0.7} {unless obj: meeting, talk, talks}
verb take: subj > obj {if into|in: custody, detention} {implied @force_of_order} {weight 0.88}
verb put, place, keep, lodge, hold, remand: subj > obj {if in|under|behind|to: custody, detention, house_arrest, arrest, lock-up, lockup, bar, jail, prison, curfew_violation} {implied @force_of_order} {weight 0.8}
verb send: subj > obj {if to: jail, prison, police_custody, judicial_custody} {implied @force_of_order} {weight 0.6}
verb make, effect, carry+out + arrest: subj > obj.of|in {implied @force_of_order} {weight 0.85} {unless any: @sport}
noun arrest, detention: by|subj|poss > of {implied @force_of_order} {weight 0.7} {unless mod: house, cardiac} {unless any: warrant, cardiac, leading_to}

code ASSAULT/firearms 193
verb fire, shoot, pump, discharge, let+loose: subj > at|on|into|upon|against|comp.obj {if obj: round, shot, bullet, pellet, salvo, volley} {implied @force_of_order} {weight 0.88} {if subj|by: :armed, @force_of_order}
verb open, return + fire: subj > on|at|against|comp.obj {weight 0.92} {implied @force_of_order} {if subj|by: :armed, @force_of_order}
verb fire: subj > at|on|into|upon|against|comp.obj {if subj|by: @force_of_order} {unless obj: employee, staff, aide, question, missile, rocket} {weight 0.8}
verb resort, take + fire, firing, force, lathicharge, lathi-charge, baton-charge: subj > against|on|comp.obj {if subj: @force_of_order, :armed} {weight 0.85}
noun firing, shooting, gunfire: by|subj|poss > on|at|of|upon|against {if by|subj|poss|mod: @force_of_order, :armed} {weight 0.85} {unless mod: missile, rocket, test}
verb kill, injure, wound, hurt, hit: in.poss|in.by|by.poss > obj {if in|by: firing, fire, shooting, encounter, gunfire, bullet} {if in.poss|in.by|by.poss|by.by: @force_of_order, :armed} {weight 0.9}
verb die, succumb, perish, fall: in.poss|in.by|to.poss|of.poss|from.poss > subj {if in|to|of|from: firing, shooting, encounter, gunfire, bullet, custody} {if in.poss|in.by|to.poss|of.poss|from.poss: @force_of_order, :armed} {weight 0.88}
verb shoot+dead, shoot, gun+down, kill, mow+down: subj > obj {if subj|by: @force_of_order} {weight 0.9} {unless obj: himself, herself, themselves, itself, myself, yourself} {unless any: @sport, film, movie}

code ASSAULT/crowd-control 175
verb fire, lob, burst, explode, hurl, throw, use, lobb, release + shell, teargas, tear-gas, tear_gas, gas, cannon, grenade, pellet: subj > at|on|into|against|upon|comp.obj {if obj|any: teargas, tear-gas, tear, gas, water_cannon, cannon, pellet, rubber_bullet} {implied @force_of_order} {weight 0.9} {unless subj: rebel, militant, protester, insurgent}
verb lathicharge, lathi-charge, baton-charge, cane-charge, teargas, tear-gas, canecharge: subj > obj|on {implied @force_of_order} {weight 0.92}
noun lathicharge, lathi-charge, baton-charge, cane-charge, lathi, baton: by|subj|poss > on|of|against {if this|obj|any: lathicharge, lathi-charge, baton-charge, cane-charge, charge} {implied @force_of_order} {weight 0.8}
verb resort, order + lathicharge, lathi-charge, baton-charge, charge: subj > on|against|comp.obj {if subj: @force_of_order} {weight 0.85}
verb beat, thrash, assault, rough+up, manhandle, torture, baton, club, brutalise, brutalize, molest: subj > obj|up {if subj|by: @force_of_order} {mode torture cameo 1822 if this: torture} {weight 0.88} {unless any: @sport, record, rival}
verb crush, suppress, put+down, quash: subj > obj.by|obj.of|obj.in|obj|in {if subj|by: @force_of_order, army, troop, troops, soldier, tank, :military} {if obj: protest, demonstration, uprising, revolt, riot, unrest, rally, march, demonstrator, protester, rebellion} {weight 0.85}
verb disperse, break+up, quell, chase+away: subj > obj|in {if subj|by: @force_of_order} {if with|by|any: teargas, tear-gas, lathi, baton, force, bullet, shell, cannon, fire} {weight 0.8}
