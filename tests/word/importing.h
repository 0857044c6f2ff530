/// Importing one of the Word files in one line of a test.
#pragma once

#include <optional>
#include <string>

#include "edit/manuscript.h"
#include "exchange/readers.h"
#include "office/word.h"
#include "support/read_only_files.h"

namespace planverk::test {

/// The bytes of one of the files that make_documents.py makes.
[[nodiscard]] std::string word_file(const std::string& name);

struct WordReading {
  Sources sources;
  Diagnostics found;
  std::optional<office::WordDocument> document;
  explicit WordReading(const std::string& name, const office::WordLimits& limits = {});
  WordReading(const std::string& name, std::string bytes, const office::WordLimits& limits = {});
  [[nodiscard]] std::string findings() const;  ///< keys, a line each
};

/// A plan in memory.
class GivenPlan : public ReadOnlyFiles {
 public:
  explicit GivenPlan(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::string> read(const std::string&, std::uint64_t) override { return bytes_; }

 private:
  std::string bytes_;
};

struct Importing {
  Sources sources;
  Diagnostics found;
  std::string before;  ///< the plan's bytes
  GivenPlan files;
  std::optional<edit::Manuscript> plan;
  std::optional<exchange::Reading> reading;

  struct Options {
    std::string document, kind;
  };
  Importing(const std::string& name, std::string plan_bytes, const Options& options);
  /// Carries the import out; the plan's bytes then. Fails the test where that is refused.
  std::string apply();
  [[nodiscard]] const exchange::Comparison& comparison() const { return reading->comparisons.front(); }
};

/// A plan with nothing in it, as the command begins one.
[[nodiscard]] std::string empty_plan(const std::string& language);
/// What `planverk check` finds in a plan that stands alone: keys of errors, a line each.
[[nodiscard]] std::string errors_of(const std::string& plan);
/// The words of a document's text, deleted ones too, sorted: letters and digits alone count.
[[nodiscard]] std::string bag_of_words(const std::string& text);

}  // namespace planverk::test
