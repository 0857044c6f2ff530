#include "console.h"

#include <string>

namespace planverk::cli {

int put(std::FILE* stream, std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
  return written ? 0 : 4;
}

int fail(const Failure& failure) {
  put(stderr, "planverk: " + failure.what + "\n");
  switch (failure.kind) {
    case Failure::Kind::usage:
      return 3;
    case Failure::Kind::device:
      return 4;
    case Failure::Kind::fault:
      return 5;
  }
  return 5;
}

}  // namespace planverk::cli
