kind detect
means Radars, coast guards or seismographs of a side register what another does. PLOVER has no type for it.
code -

list seen = missile, launch, rocket, test, explosion, aircraft, plane, warplane, helicopter, frigate, fleet, bomber, jet, fighter, drone, submarine, warship, ship, vessel, object, projectile, balloon, radiation,
  radioactivity, activity, movement, anything, incursion, satellite, warhead, tremor, leak

verb detect, track, spot, intercept, sight: subj > obj.of|obj.by|obj.from|obj.poss|obj {if obj: @seen} {weight 0.7} {unless any: @disease, patient, asteroid, planet, whale, @sport}
noun detection: by|subj > of.by|of.from|of.poss {if of: @seen} {weight 0.5} {if by|subj: :actor}
