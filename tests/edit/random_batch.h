/// Batches of random operations on a plan: values with all that has to be escaped, elements of the plan's own put where
/// they do not belong, everything anywhere.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "edit/manuscript.h"

namespace planverk::test {

class RandomBatch {
 public:
  RandomBatch(const edit::Manuscript& plan, std::mt19937& random);
  [[nodiscard]] std::vector<edit::Operation> make(std::size_t count);

 private:
  edit::Operation one();
  xml::Node any(bool root);
  std::string value();
  edit::Place place(xml::Node parent);
  edit::Element element(xml::Node model, int depth);

  const edit::Manuscript& plan_;
  std::mt19937& random_;
  std::vector<xml::Node> elements_;  ///< the root first
};

}  // namespace planverk::test
