/** `share/*`, as far as a client that encrypts meets shares: create, list, show and delete. */
import { ApplicationError, type Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { toFlag } from '../casts.ts';
import { integer, text } from '../items/item-arguments.ts';
import { itemScope } from '../items/item-routes.ts';
import { requireString } from '../parameters.ts';
import { giveShare } from './give-share.ts';
import { deleteShare, describeShare, listShares, requireShare } from './share-store.ts';

export function getShares(call: Call): Answer {
  const scope = itemScope(call);
  const shares = listShares(scope).map((share) => describeShare(share, scope.user));
  return { status: 200, body: shares };
}

export function showShare(call: Call): Answer {
  const scope = itemScope(call);
  const share = requireShare(scope, requireString(call.parameters, 'id'));
  return { status: 200, body: describeShare(share, scope.user) };
}

export function createShare(call: Call): Answer {
  const { parameters } = call;
  const password = requireString(parameters, 'password');
  const receiver = requireString(parameters, 'receiver').trim();
  const type = text(parameters, 'type', 'user');
  if (type !== 'user') throw new ApplicationError('Invalid share type', 400);
  const id = giveShare(itemScope(call), {
    password,
    receiver,
    editable: toFlag(parameters.get('editable')),
    shareable: toFlag(parameters.get('shareable')),
    expires: integer(parameters, 'expires') || null,
  });
  return { status: 201, body: { id } };
}

/** Only the owner ends a share. */
export function removeShare(call: Call): Answer {
  const id = requireString(call.parameters, 'id');
  const scope = itemScope(call);
  const share = requireShare(scope, id);
  if (share.user !== scope.user) throw new ApplicationError('Access denied', 403);
  deleteShare(scope, share);
  return { status: 200, body: { id } };
}
