import Foundation

/// How many tests run at once, where whoever starts them has not said.
///
/// Swift Testing starts all tests together by itself. A thousand tests with a desk each then have
/// some 1,800 files open, more than most systems let a process have; each waits minutes for its
/// turn, and Foundation's `Process` reads past the end of a folder's listing once a process has
/// more than about 1,350 files open.
package enum TestWidth {
    /// What Swift Testing reads it from when a run starts.
    package static let variable = "SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH"
}

// Called when the program is loaded: before Swift Testing looks, which is before any test's own code.
#if os(Linux)
    @section(".init_array")
#else
    @section("__DATA,__mod_init_func")
#endif
@used
private let limitTests: @convention(c) () -> Void = {
    unsafe setenv(TestWidth.variable, "8", 0)
}
