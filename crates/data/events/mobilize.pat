kind mobilize
means Forces or weapons are readied, moved or shown, short of use.
code MOBILIZE/troops 154

verb deploy, mass, amass, mobilize, mobilise, muster, station, reinforce, redeploy, dispatch, send, move, put, rush, strengthen, beef+up, concentrate, position, increase, ready, call+up: subj|obj.poss|obj > to|toward|along.with|on.with|along|on|near|against|around|across|off|for.against|between|obj.to|in|at|into|obj.in {if obj|subj: @troops, police, marine, conscript, frigate, destroyer, warplane, jet, rocket, radar} {unless any: peacekeeping, peacekeeper, humanitarian, relief, aid, letter, message} {weight 0.82} {cameo 154} {unless comp: help}
  {mode police cameo 153 if obj: police, officer, patrol} {mode weapons cameo 154 if obj: missile, weapon} {mode militia if obj: militia}
verb mobilize, mobilise: subj > against|for.against|to {weight 0.7} {if obj: :word}
verb raise, increase, heighten, step+up + readiness, alert, preparedness: subj > near|against|along|obj.near|obj.of.near|in {cameo 152} {weight 0.85}
verb put, place, remain, be, go, keep, stay: subj|obj > in|on|at|along|obj|comp.into|comp.in {if on: alert, readiness, footing, standby} {cameo 152} {weight 0.86} {mode police cameo 151 if subj|obj: police, officer}
verb test, test-fire, test-launch, launch, fire, conduct, detonate: subj > toward|into|at|over|near {if obj: missile, weapon, warhead, rocket, bomb, nuclear_test, test, device, satellite, test-firing} {mode weapons cameo 150} {weight 0.75} {unless any: kill, wound, gunman, protester, militant, village, city, town, attack} {unless at: :actor} {unless any: blood, coronavirus, hiv, drug}
verb supervise, oversee, observe, inspect: subj > of {if obj: test-firing, test, launch, exercise, drill, test-fire, testing, firing} {mode weapons cameo 150} {weight 0.75}
verb hold, conduct, begin, stage, launch, start + exercise, drill, manoeuvre, maneuver, war_game, parade: subj > near|in|off|on|along {cameo 150} {weight 0.72} {unless any: joint, breathing}
verb patrol: subj > obj|in|along {mode police cameo 153} {weight 0.65} {mode troops cameo 154 if subj: :military, carrier, frigate, destroyer, fleet, navy, jet, helicopter, submarine, boat, vessel, force, marine, warship, troop, troops, soldier, ship, plane, aircraft, army}
verb order: subj > obj.by|obj.in|in|to|obj {if obj: patrol, troop, troops, reinforcement, deployment} {mode police cameo 153} {weight 0.72}
verb arm, prepare: subj > for.against|against|for {if for: war, invasion, attack, conflict, battle} {weight 0.65}
verb train: subj > against|comp.against {cameo 150 mode troops} {if obj: hacker, militant, fighter, guerrilla} {weight 0.65}
verb enrich, develop, build: subj > against {if obj: uranium, nuclear_weapon, missile, bomb, weapon, warhead} {mode weapons cameo 150} {weight 0.6}
verb fly, sail, cruise: subj > near|over|through|off|into|to {if subj: jet, bomber, warship, plane, warplane, destroyer, aircraft, carrier, fighter} {cameo 150} {weight 0.7}
noun deployment, mobilization, mobilisation, buildup, build-up, reinforcement: of|subj|by > to|in|on|along|near|at {weight 0.65} {if of|mod: @troops, military, naval}
noun test, launch, test-firing: subj|of|by > of {if mod|of: missile, nuclear, weapon, rocket, warhead} {mode weapons cameo 150} {weight 0.6} {unless mod: blood}
noun drill, exercise, manoeuvre, maneuver, game: subj|by|of > near|in|off {if mod: military, naval, war, live-fire, army} {cameo 150} {weight 0.6}
