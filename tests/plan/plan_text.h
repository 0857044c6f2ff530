/// Plans from text or file, and findings as text for golden files.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "plan/variant.h"
#include "plan/vocabulary.h"
#include "support/golden.h"
#include "support/kinds.h"
#include "xml/reader.h"

namespace planverk::test {

struct PlanText {
  Sources sources;
  Diagnostics found;
  std::optional<xml::Tree> tree;

  explicit PlanText(std::string bytes) {
    const FileId file = sources.add("plan.xml", std::move(bytes));
    tree = xml::parse(sources, file, Limits{}, found);
  }
  static PlanText data(const std::string& name) { return PlanText(read_file("tests/plan/data/" + name)); }

  bool shape() { return plan::check_shape(*tree, sources, built_in_kinds(), Limits{}, found); }
  bool references() { return plan::check_references(*tree, sources, Limits{}, found); }
  std::optional<plan::Variant> variant(const plan::Selection& selection) {
    return plan::make_variant(*tree, plan::Directory(*tree), sources, built_in_kinds(), language::built_in(), selection,
                              found);
  }
};

/// `4:3 error slug.variant name=value … @id`, with notes and the hint on lines of their own; in reading order.
std::string as_text(const Sources& sources, Diagnostics found);

/// The body of a plan around a text: a body `ks`, and a document `d` whose one section holds `blocks`.
std::string plan_around(const std::string& registers, const std::string& blocks);

}  // namespace planverk::test
