kind unmeant
means Words in a sense that is no deed. Nothing is told of them, and nothing else is read into them.
code -

list at_war = troop, troops, soldier, army, rebel, tank, force, territory, town, village, hostage, war, invasion, militia, guerrilla
list blow = baton, stick, club, truncheon, fist, rifle, butt, police, unconscious, hospital, death, prison, jail, custody
list voting = primary, caucus, poll, vote, voter, ballot, election, runoff, delegate, margin, percent, nomination, campaign, race, debate

# "charged the inspectors with verifying it"
verb charge: subj > obj {if with|comp: @duty} {weight 0.05}
# States that a candidate takes are won at the polls.
verb capture, sweep, carry: subj > obj|in {if subj: :person, candidate, nominee, democrat, republican, party, campaign, ticket} {if obj: :land, state, district, county} {if any: @voting} {unless any: @at_war} {weight 0.05}
# Who beats another at the polls hurts nobody.
verb beat, defeat, thrash, whip, rout, trounce, crush, outpoll: subj > obj {if obj: candidate, nominee, challenger, incumbent, democrat, republican, opponent} {if subj: :person, candidate, nominee, challenger, democrat, republican, party, campaign} {unless any: @at_war, @blow} {weight 0.05}
verb beat, defeat, thrash, whip, rout, trounce: subj > obj {if any: @voting} {unless any: @at_war, @blow} {weight 0.05}
# What one keeps to oneself: "declined to use the word blockade".
verb refuse, decline: subj > comp.for|comp.of|comp.to|comp.obj|comp.obj.of|comp.obj.for {if comp: use} {if comp.obj|comp.obj.mod: word, term, phrase, label, expression} {weight 0.05}
verb end: subj > obj.to|obj.in|obj.with|to|in|with {if obj: visit, trip, tour} {weight 0.05}
# "beating Mr. Obama in his home state": nobody named hits him.
verb beat, defeat, thrash, whip, trounce: subj > obj {if in: home_state, state, county, district, poll, :land} {if obj: :officeholder, candidate, nominee} {unless any: @at_war, @blow} {weight 0.05}
# "asked them if they would come"
verb ask: subj > obj|iobj {if any: if, whether} {if comp.subj: she, they, it, i, you, we, he} {weight 0.05}
verb ask: subj > obj|iobj {if any: if, whether} {if comp.aux: would, could, might, will, can, may, do, have, be, should} {weight 0.05}
# The press that is put off is refused nothing between states.
verb refuse, decline: subj > comp.to|comp.with|to|with {if comp.to|comp.with|to: reporter, journalist, press, media, :media} {weight 0.05}
verb refuse, decline: subj > obj.from|obj.by|obj.of|from {if obj.mod: interview} {weight 0.05}
