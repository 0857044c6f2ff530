#include "enough.h"

namespace planverk::exchange {

constexpr Rule rules[] = {
    {"import-more", "", Stage::exchange, RuleClass::format, Severity::error,
     "Of a file that is taken in, all that is wrong is told: it is less than five hundred findings.", "ledger: import-more"},
};

namespace {

constexpr std::size_t most = 500;

}  // namespace

bool enough(FileId file, Diagnostics& found) {
  const std::size_t told = found.all().size();
  if (told == most) found.add("import-more", Span{file, 0, 0}).with("count", std::to_string(most)).mend();
  return told >= most;
}

}  // namespace planverk::exchange
