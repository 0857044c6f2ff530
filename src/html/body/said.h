/// Words that are said in place of what is drawn: hidden words beside what is drawn. Where the drawn words are a
/// stretch of what is said, or links are (ids in a cell), they stay as they are and only the rest is hidden: nothing is
/// read or found twice, and the links can be reached by keyboard.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "body/context.h"

namespace planverk::html {

class SaidWords {
 public:
  explicit SaidWords(Context& context) : context_(context) {}

  void enter(NodeId node);
  void leave();
  /// Around what stands in a line, before it is written; false: it is not to be written.
  bool before(NodeId node);
  void after(NodeId node);

 private:
  enum class Manner {
    as_drawn,  ///< nothing is hidden
    around,    ///< what is drawn is a stretch of what is said
    links,     ///< links are; what else is drawn is hidden
    drawn,     ///< what is drawn is hidden
  };
  struct Open {
    NodeId node;
    Manner manner;
    bool wrapped = false;                                  ///< in a span, for language or id
    std::size_t written = 0;                               ///< so much of what is said stands there
    std::vector<std::pair<NodeId, std::size_t>> places{};  ///< of links: where their words stand in what is said
  };
  [[nodiscard]] Open opened(NodeId node) const;
  [[nodiscard]] bool find_links(Open& said) const;
  [[nodiscard]] bool writes_links(NodeId parent) const;
  void hidden_words(std::string_view words);
  void begin_drawn();
  void end_drawn();

  Context& context_;
  std::vector<Open> open_;
};

}  // namespace planverk::html
