/// Notes: their marks in the running text, their texts at the end of the page, each leading to the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "body/context.h"

namespace planverk::html {

class Notes {
 public:
  explicit Notes(Context& context) : context_(context) {}

  /// The mark, as Reference and Link.
  void enter_mark(NodeId node, Role role);
  void leave_mark(Role role);
  /// The note itself, which the walk brings soon after its mark: its words go aside until `write`.
  void enter(NodeId node, Role role);
  void leave(Role role);
  void write();
  /// The label of a note, of a table's too, as a link to the mark with that id.
  void open_back(NodeId node, std::string_view mark) const;

 private:
  struct Note {
    NodeId node;
    std::string id;
    std::string mark_id;
    std::string words{};  ///< as HTML
    bool has_come = false;
  };

  Context& context_;
  std::vector<Note> notes_;  ///< in the order of their marks, in which they come too
  std::size_t next_ = 0;
  Markup words_;            ///< of the note that is being written
  Markup* page_ = nullptr;  ///< where words went before it
};

}  // namespace planverk::html
