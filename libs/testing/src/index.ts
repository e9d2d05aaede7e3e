export * from './council-builder';
export * from './http-client';
export * from './live-client';
export * from './meeting-script';
export * from './program.process';
export * from './room';
export * from './server.process';
export * from './snapshots';
