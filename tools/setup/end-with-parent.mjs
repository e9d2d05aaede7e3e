// Loaded into every supervised process: it ends with its supervisor, however that one ended.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
