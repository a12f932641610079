import Foundation

/// What tests, and the programs that they start, find in their environment.
package enum TestEnvironment {
    /// What Swift Testing reads from it when a run starts: how many tests run at once, where
    /// whoever starts them has not said.
    ///
    /// Swift Testing starts all tests together by itself. A thousand tests with a desk each then
    /// have some 1,800 files open, more than most systems let a process have; each waits minutes
    /// for its turn, and Foundation's `Process` reads past the end of a folder's listing once a
    /// process has more than about 1,350 files open.
    package static let widthVariable = "SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH"
    /// Where compiled policies are kept, so that each program compiles the house policy once.
    package static let cacheFolder =
        #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/.build/policies"
}

// Called when the program is loaded: before Swift Testing looks, which is before any test's own code.
#if os(Linux)
    @section(".init_array")
#else
    @section("__DATA,__mod_init_func")
#endif
@used
private let prepareEnvironment: @convention(c) () -> Void = {
    unsafe setenv(TestEnvironment.widthVariable, "8", 0)
    unsafe setenv("POSTBAG_CACHE", TestEnvironment.cacheFolder, 1)
}
