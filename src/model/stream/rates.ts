/**
 * The small formulas. Every one gives null where something it needs is missing or where there is no finite answer: an
 * unknown is never 0. Units as named by each; none is converted here.
 */

type Maybe = number | null;

const given = (...numbers: readonly Maybe[]): boolean => numbers.every((one) => one !== null && Number.isFinite(one));

/** `part` of `whole`, 0 to 1. Activity ratio = work / takes on the slowest route; process cycle efficiency = value-adding work / takes. */
export function ratioOf(part: Maybe, whole: Maybe): Maybe {
  return given(part, whole) && whole !== 0 ? Number(part) / Number(whole) : null;
}

/** Takt: available working time for each piece that is asked for, both of the same period. In the unit of `available`. */
export function taktOf(available: Maybe, demand: Maybe): Maybe {
  return given(available, demand) && Number(demand) > 0 ? Number(available) / Number(demand) : null;
}

/** Whole pieces that can be made in the available time at that cycle time, with that uptime (0 to 1). */
export function capacityOf(available: Maybe, cycle: Maybe, uptime: Maybe = 1): Maybe {
  if (!given(available, cycle, uptime) || Number(cycle) <= 0) return null;
  // 1e-9: 0.85 of 27,600 must not lose a piece to the last bit.
  return Math.floor((Number(available) / Number(cycle)) * Number(uptime) + 1e-9);
}

/** Little's law: how long what lies there waits = pieces / pieces handed on in a unit of time. In that unit. */
export function waitOfQueue(pieces: Maybe, throughput: Maybe): Maybe {
  return given(pieces, throughput) && Number(throughput) > 0 ? Number(pieces) / Number(throughput) : null;
}

/** A batch of `size` waits for itself: (size - 1) x work for one, and the move to the next step. */
export function waitOfBatch(size: Maybe, work: Maybe, move: Maybe = 0): Maybe {
  return given(size, work, move) && Number(size) >= 1 ? (Number(size) - 1) * Number(work) + Number(move) : null;
}

/** What waits for a meeting waits half of the interval on average, and from the day papers must be in. */
export function waitOfMeeting(interval: Maybe, deadline: Maybe = 0): Maybe {
  return given(interval, deadline) ? Number(interval) / 2 + Number(deadline) : null;
}

/** Full-time people for so many hours of work, at so many hours a year for each. */
export function peopleFor(hours: Maybe, hoursOfOne: Maybe): Maybe {
  return given(hours, hoursOfOne) && Number(hoursOfOne) > 0 ? Number(hours) / Number(hoursOfOne) : null;
}

/** Change from then to now as a part of then: -0.809 = 80.9 % less. Null where it began at 0. */
export function changeOf(then: Maybe, now: Maybe): Maybe {
  return given(then, now) && then !== 0 ? (Number(now) - Number(then)) / Number(then) : null;
}
