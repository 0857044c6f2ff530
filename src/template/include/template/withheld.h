/// The words that stand in place of what the public version withholds with a reason or basis.
#pragma once

#include <vector>

#include "plan/variant.h"
#include "template/template.h"

namespace planverk::templates {

/// Writes them into the marks that the variant step left (`access="restricted"`; plan/variant.h), so that every view
/// prints them as it prints any text or title: of a sentence in square brackets, of an entry of a list as its title.
/// To be called when nothing judges the plan's own words any more. `labels`: the printed words of the variant's language.
void print_withheld(plan::Variant& variant, const Labels& labels);

/// While it lives, marks of entries of lists have a title of asterisks: what is written of the tree then is a plan that
/// can be read.
class ReadableMarks {
 public:
  explicit ReadableMarks(plan::Variant& variant);
  ~ReadableMarks();
  ReadableMarks(const ReadableMarks&) = delete;
  ReadableMarks& operator=(const ReadableMarks&) = delete;

 private:
  std::vector<xml::Node> titled_;
};

}  // namespace planverk::templates
