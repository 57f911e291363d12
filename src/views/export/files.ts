export const downloadMapFile = async (_: unknown): Promise<void> => {};
export const downloadWorkspaceFile = async (_: unknown, __: unknown): Promise<void> => {};
