/// What figures and their parts are called: by the plan's own words of the element, and by the labels' word for the
/// attribute.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/trace.h"
#include "plan/variant.h"
#include "template/template.h"

namespace planverk::templates {

using Name = std::vector<document::TraceWords>;

class TraceNames {
 public:
  TraceNames(const plan::Index& index, const Labels& labels) : index_(index), labels_(labels) {}

  /// `Löner`, `Risk 7: Avtal löper ut`; empty where the element has no words of its own.
  [[nodiscard]] Name of_element(xml::Node node) const;
  /// `Sannolikhet`: the label `trace.part.ELEMENT.ATTRIBUTE`, else `trace.part.ATTRIBUTE`; empty without either.
  [[nodiscard]] std::string of_attribute(xml::Node node, std::string_view attribute) const;

 private:
  [[nodiscard]] Name labelled(const std::string& key) const;
  [[nodiscard]] Name followed(xml::Node node, int depth) const;

  const plan::Index& index_;
  const Labels& labels_;
};

}  // namespace planverk::templates
