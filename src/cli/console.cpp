#include "console.h"
#include "base/printable.h"

#include <string>

#include "job/exit_code.h"
#include "words.h"

namespace planverk::cli {

int put(std::FILE* stream, std::string_view raw) {
  const std::string text = printable(raw);
  const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
  return written ? 0 : 4;
}

int fail(const Failure& failure) {
  put(stderr, "planverk: " + say(failure.message) + "\n");
  return job::exit_code(failure);
}

}  // namespace planverk::cli
