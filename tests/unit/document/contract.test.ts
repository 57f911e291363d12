import { describe, expect, it } from 'vitest';
import { openDocument } from '#document/open.ts';
import { describeDocument } from '../../contracts/document.ts';

describeDocument({ describe, it, expect }, (update) => openDocument(update ? { update } : {}));
