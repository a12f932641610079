import NIOCore

/// Runs tasks on the thread of an event loop, so that an answer need not wait for two threads to wake
/// each other.
///
/// The only unsafe code of this room: the standard library's way of telling a job where it runs takes
/// an unowned reference. The job runs while `self` is held by the closure that runs it, and every
/// job runs once.
final class EventLoopTasks: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
