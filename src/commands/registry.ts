import type { AnyChange, AnyCommand } from './command.ts';
import { settleClaim } from './claim-settle.ts';
import * as expect from './expect.ts';
import * as flow from './flow.ts';
import * as flowNumber from './flow-number.ts';
import { importInventory } from './inventory-import.ts';
import { takeOwnerRows } from './inventory-owner-rows.ts';
import { looks } from './look.ts';
import * as map from './map.ts';
import { bringMap } from './map-bring.ts';
import { duplicateMap } from './map-duplicate.ts';
import { setMapNumber, setPeriod } from './map-number.ts';
import { addNote, deleteNote, editNote } from './note.ts';
import * as party from './party.ts';
import { handOver } from './party-hand-over.ts';
import * as parties from './party-merge.ts';
import { pasteTable } from './paste-table.ts';
import { mergeCopy } from './merge.ts';
import { restoreWorkspace } from './restore.ts';
import { askReview, keepReview } from './review-ask.ts';
import { chooseReview } from './review-dispute.ts';
import { differentSystems, sameSystem } from './review-duplicate.ts';
import { answerOwners, confirmOwner, nameOwner } from './review-owner.ts';
import { repairReview } from './review-repair.ts';
import { answerReview, notSystem } from './review-system.ts';
import { answerOwner, answerSystems, answerTimes } from './round.ts';
import { addStep } from './step-add.ts';
import { openSample } from './sample-open.ts';
import { deleteStep } from './step-delete.ts';
import { editStep } from './step-edit.ts';
import { moveEarlier, moveLater } from './step-move.ts';
import * as stepNumber from './step-number.ts';
import { duplicateSteps, pasteSteps, pasteText } from './step-paste.ts';
import { dropStep, pinSteps, tidy, unpinSteps } from './step-pin.ts';
import * as step from './step-say.ts';
import * as support from './support.ts';
import { setSure } from './sure.ts';
import * as system from './system.ts';
import { deleteSystems, setSystemCells } from './system-cells.ts';
import { mergeSystems } from './system-merge.ts';
import { bringTable } from './table-bring.ts';
import { setCells } from './table-set.ts';
import { orderLanes } from './teams.ts';
import { vote } from './vote.ts';
import { renameWorkspace } from './workspace.ts';

/** Every change command: a new one is a constant in a file of its topic and a line here. */
const changes: readonly AnyChange[] = [
  addStep,
  editStep,
  step.renameStep,
  stepNumber.setNumber,
  stepNumber.setValueAdded,
  stepNumber.setBarrier,
  vote,
  setSure,
  step.setTeam,
  step.teamUp,
  step.teamDown,
  step.setStepKind,
  step.setSplit,
  step.splitAll,
  step.splitOne,
  step.setNoSystem,
  step.setByHand,
  step.setNobodyKnows,
  step.setNotAsked,
  moveEarlier,
  moveLater,
  deleteStep,
  dropStep,
  pinSteps,
  unpinSteps,
  tidy,
  pasteSteps,
  pasteText,
  pasteTable,
  duplicateSteps,
  flow.connect,
  flow.disconnectFlows,
  flow.setFlowKind,
  flow.makeWork,
  flow.makeRework,
  flow.makeInformation,
  flow.setRate,
  flow.setShare,
  flowNumber.setTransfer,
  flowNumber.setLimit,
  flowNumber.setLoopWait,
  flow.setLabel,
  flow.reverse,
  support.attachSystem,
  support.detachSystem,
  support.setRole,
  support.setDirection,
  support.setReplaceable,
  system.createSystem,
  system.renameSystem,
  system.setSystemKind,
  system.setAlias,
  system.setSanction,
  system.setLifecycle,
  system.setCriticality,
  system.setOwner,
  system.setNobodyOwns,
  system.setRunBy,
  system.setRunByA,
  system.setRunByB,
  system.setRunByC,
  system.setRunByD,
  system.deleteSystem,
  setSystemCells,
  deleteSystems,
  mergeSystems,
  settleClaim,
  answerReview,
  notSystem,
  sameSystem,
  differentSystems,
  askReview,
  keepReview,
  chooseReview,
  nameOwner,
  repairReview,
  confirmOwner,
  answerOwners,
  party.createParty,
  party.renameParty,
  party.setPartyKind,
  party.setSide,
  party.setLeft,
  party.deleteParty,
  parties.mergeParties,
  parties.setDeputy,
  parties.setParties,
  parties.deleteParties,
  handOver,
  addNote,
  editNote,
  deleteNote,
  map.createMap,
  map.renameMap,
  duplicateMap,
  bringMap,
  map.deleteMap,
  map.restoreMap,
  map.setMapState,
  map.setCalendar,
  map.setConvention,
  setMapNumber,
  setPeriod,
  expect.sayExpected,
  expect.countExpected,
  expect.revealExpected,
  map.setFrame,
  orderLanes,
  setCells,
  bringTable,
  importInventory,
  takeOwnerRows,
  renameWorkspace,
  restoreWorkspace,
  mergeCopy,
  openSample,
  answerTimes,
  answerSystems,
  answerOwner,
];

/** Every command there is, in the order palette and help show them. */
export const commands: readonly AnyCommand[] = [...changes, ...looks];

const byId = new Map<string, AnyCommand>(commands.map((command) => [command.id, command]));

/** The command with this id, or undefined. */
export function commandById(id: string): AnyCommand | undefined {
  return byId.get(id);
}

/** The change command with this id, or undefined: also for an id that only changes what is shown. */
export function changeCommand(id: string): AnyChange | undefined {
  const command = byId.get(id);
  return command?.touch === 'document' ? command : undefined;
}
