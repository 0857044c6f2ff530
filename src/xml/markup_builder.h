/// Takes what the scanner comes by and links it up. Whole only when the scan was clean.
#pragma once

#include "xml/markup.h"

namespace planverk::xml {

class MarkupBuilder {
 public:
  explicit MarkupBuilder(std::string_view bytes) { made_.bytes = bytes; }

  void attribute(std::size_t begin, std::size_t name_size, std::size_t quote, std::size_t end);
  void start(std::size_t begin, std::size_t name_size, std::size_t end, bool empty);
  void end(std::size_t begin, std::size_t end);
  void leaf(Markup::Kind kind, std::size_t begin, std::size_t end);

  [[nodiscard]] Markup take() { return std::move(made_); }

 private:
  Markup::Part& add(Markup::Kind kind, std::size_t begin, std::size_t end);

  Markup made_;
  std::uint32_t open_ = Markup::none;
  std::uint32_t last_outside_ = Markup::none;  ///< the last part that no element holds
  std::size_t attributes_taken_ = 0;
};

}  // namespace planverk::xml
