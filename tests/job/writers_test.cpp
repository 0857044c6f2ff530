#include "batch/writers.h"

#include <algorithm>
#include <atomic>
#include <chrono>

#include "support/catch.h"

namespace planverk::job {

TEST_CASE("no more is under way than the bounds allow, and the end waits for all of it") {
  struct Case {
    Writers::Bounds bounds;
    std::size_t piece;
    int most;  ///< pieces under way
  };
  for (const Case& c : {Case{{3, 4, 1000}, 10, 4}, Case{{3, 100, 25}, 10, 2}, Case{{3, 100, 25}, 500, 1}}) {
    std::atomic<int> done = 0;
    int most = 0;
    {
      Writers writers(c.bounds);
      for (int taken = 1; taken <= 40; ++taken) {
        writers.take(c.piece, [&done] {
          std::this_thread::sleep_for(std::chrono::microseconds(200));
          ++done;
        });
        most = std::max(most, taken - done);
      }
    }
    CHECK(done == 40);
    CHECK(most <= c.most);
  }
}

TEST_CASE("without threads who hands a piece over writes it") {
  int done = 0;
  {
    Writers writers({.threads = 0, .pieces = 2, .bytes = 10});
    for (int piece = 1; piece <= 5; ++piece) {
      writers.take(100, [&done] { ++done; });
      CHECK(done == piece);
    }
  }
  CHECK(done == 5);
}

}  // namespace planverk::job
