/// Tables: what their cells span and how they are aligned, columns, the frame that scrolls.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "body/context.h"
#include "body/numbers.h"
#include "document/table.h"

namespace planverk::html {

class Tables {
 public:
  explicit Tables(Context& context) : context_(context) {}

  /// Of a table, its parts, rows and cells.
  void enter(NodeId node);
  void leave(NodeId node);
  void enter_caption(NodeId node);
  void leave_caption();

 private:
  struct Open {
    NodeId node;
    document::TableGrid grid;
    std::size_t next_cell = 0;
    std::optional<NumberColumns> numbers{};
    std::vector<std::string> heads{};  ///< of its columns, where rows are lists on a phone; else empty
    bool wide = false;               ///< may be wider than a phone
    bool titled = false;             ///< titles stand beside it
    bool late = false;               ///< its caption comes after its rows
    bool closed = false;             ///< its rows have ended
  };
  void begin_table(NodeId node);
  void begin_frame();
  void end_rows();
  void end_table();
  void begin_element(NodeId node);
  void column_group(NodeId node);
  void begin_row(NodeId node);
  void begin_cell(NodeId node);
  [[nodiscard]] std::string name_of_table() const;
  [[nodiscard]] std::vector<std::string> stacked_heads() const;
  [[nodiscard]] Attributes part(std::string_view role, Attributes attributes = {}) const;
  [[nodiscard]] document::Align align_of(const document::CellPlace& place) const;
  void title(NodeId table, Kind which);
  [[nodiscard]] bool may_be_wider_than_a_phone(const document::TableGrid& grid) const;

  Context& context_;
  std::vector<Open> open_;  ///< a table may stand in another's cell
};

}  // namespace planverk::html
