kind cooperate
means Sides work together materially: trade, joint exercises, extraditions, shared intelligence.
code COOPERATE 060

verb cooperate, co-operate, collaborate, team+up, partner, work+together: subj <> with|between {weight 0.85} {unless subj: everyone, everybody, we, you, one} {unless subj.mod: whole, entire}
verb trade: subj <> with {cameo 061} {weight 0.55} {unless obj: barb, insult, blow, accusation, fire, blame, share, stock}
verb exchange, swap: subj <> with|between {weight 0.7} {if obj: prisoner, information, intelligence, goods, data} {cameo 064 if obj: information, intelligence, data}
verb extradite: subj > to|from {cameo 063} {weight 0.92} {unless to: obj}
verb hand+over, surrender, turn+over, transfer: subj > to|obj {cameo 063} {if obj: suspect, fugitive, man, militant, national, criminal, banker, smuggler, fugitive, @people} {unless subj: rebel, guerrilla, militant} {weight 0.75}
verb share, provide, give, pass: subj > with|to|obj.to|obj.with {cameo 064} {if obj: evidence, information, intelligence, data, expertise, account} {weight 0.9} {cameo 060 if obj: expertise}
verb share: subj > with {cameo 064} {weight 0.6} {if with: :actor} {unless obj: @common, anxiety, fear, thought, bit, memory, joke, news, message} {unless with: audience, crowd, reporter, journalist, viewer, follower, fan}
verb train: subj > obj {cameo 062} {if subj: :actor, army, military, team, force} {weight 0.6} {unless any: @sport}
verb launch, hold, conduct, begin, stage, start, carry+out + exercise, drill, war_game, manoeuvre, maneuver, game, operation, patrol: subj <> with|near|obj.with {cameo 062} {weight 0.82} {if any: joint, with, together, war, allied}
verb import, export, buy, purchase, sell: subj > to|from|obj.from {cameo 061} {weight 0.55} {if to|from: :actor} {if subj|to|from: :state}
verb sell, supply: subj > iobj|obj|to {cameo 072 type AID} {if obj|any: missile, weapon, warplane, jet, fighter_jet, helicopter, tank, submarine, frigate, warship, drone, artillery, rifle, ammunition, radar, arm} {if iobj|obj|to: :state} {weight 0.7}
verb invest: subj > in {cameo 061} {weight 0.6} {unless obj: time, energy, effort, hope, emotion, ad, capital} {unless obj.mod: advertising, campaign, ad, advertisement, political}
verb join + force, effort: subj <> with|obj {weight 0.75}
noun cooperation, co-operation, collaboration, partnership: subj|between|of <> with|between {weight 0.7} {cameo 064 if any: intelligence} {cameo 062 if mod: military}
noun exercise, drill, game, manoeuvre, maneuver: subj|between|by <> with|between|by {cameo 062} {if mod: joint, military, naval, war} {if subj|with|between|by: :actor} {weight 0.7}
noun extradition: by|subj > to|from|of {cameo 063} {weight 0.7}
noun trade: between|subj <> with|between {cameo 061} {weight 0.5} {if with|between: :actor}
