"""A workbook with a little of everything that people put in one."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table


def workbook() -> bytes:
    """The file."""
    book = Workbook()
    sheet = book.create_sheet("Lijst", 0)
    sheet.append(["kenmerk", "datum", "gemeente", "uur", "duur", "kans", "som", "goed"])
    sheet.append(["Z", datetime(2026, 9, 1), "A", time(9), timedelta(1), 0.5, "=1+1", True])
    sheet.append(["x", date(2026, 9, 2), "B", None, None, 1e20, "#N/A", False])
    sheet["A2"].font = Font(bold=True)
    sheet["A2"].comment = Comment("zie mail", "wij")
    sheet["A3"].hyperlink = "https://voorbeeld.nl/"
    sheet["F2"].number_format = "0%"
    sheet.merge_cells("A6:B7")
    sheet.add_table(Table(displayName="Tabel", ref="A1:H3"))
    sheet.add_data_validation(DataValidation(type="list", formula1='"A,B"', sqref="C2:C9"))
    rule = ColorScaleRule("min", None, "FF0000", "max", None, "00FF00")  # type: ignore[no-untyped-call]
    sheet.conditional_formatting.add("F2:F3", rule)
    sheet.freeze_panes, sheet.auto_filter.ref = "A2", "A1:H3"
    sheet.protection.enable()
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=6, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "J2")
    book.defined_names["plek"] = DefinedName("plek", attr_text="Lijst!$A$1")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
