import {
  choice,
  choiceOr,
  labelField,
  neededLink,
  orderField,
  quantityField,
  type FieldsOf,
} from '#model/records/shared-fields.ts';

/** Fields of a hand-over between two steps. */
export const flowFields: FieldsOf<'flow'> = {
  mapId: neededLink('map'),
  from: neededLink('step'),
  to: neededLink('step'),
  kind: choiceOr('work', 'rework', 'information'),
  label: labelField,
  transfer: choice('push', 'pull', 'fifo', 'manual', 'electronic'),
  share: quantityField,
  rate: quantityField,
  loopWait: quantityField,
  limit: quantityField,
};

/** Fields of a lane. */
export const laneFields: FieldsOf<'lane'> = {
  mapId: neededLink('map'),
  teamId: neededLink('party'),
  order: orderField,
};
