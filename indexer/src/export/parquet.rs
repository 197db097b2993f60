// SPDX-License-Identifier: Apache-2.0

//! Parquet.

use crate::store::{
	schema::{Kind, Table},
	Value,
};
use anyhow::{Context, Result};
use parquet::{
	basic::{Compression, ConvertedType, Repetition, Type as Physical},
	data_type::{BoolType, ByteArray, ByteArrayType, Int64Type},
	file::{
		properties::WriterProperties,
		writer::{SerializedFileWriter, SerializedRowGroupWriter},
	},
	schema::types::Type,
};
use std::{fs::File, path::Path, sync::Arc};

/// A table as Parquet. Each column can be null.
pub struct Parquet {
	writer: SerializedFileWriter<File>,
	kinds: Vec<Kind>,
}

impl Parquet {
	/// Begins a file.
	pub fn create(path: &Path, table: &Table) -> Result<Self> {
		let columns = table.shown();
		let fields = columns.iter().map(|(name, kind, _)| {
			let (physical, converted) = match kind {
				Kind::Integer => (Physical::INT64, ConvertedType::INT_64),
				Kind::Time => (Physical::INT64, ConvertedType::TIMESTAMP_MILLIS),
				Kind::Boolean => (Physical::BOOLEAN, ConvertedType::NONE),
				_ => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
			};
			let field = Type::primitive_type_builder(name, physical)
				.with_repetition(Repetition::OPTIONAL)
				.with_converted_type(converted)
				.build()?;
			Ok(Arc::new(field))
		});
		let fields = fields.collect::<Result<Vec<_>>>()?;
		let schema = Type::group_type_builder(table.name).with_fields(fields).build()?;
		let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
		let file = File::create(path).context("A Parquet file cannot be made")?;
		let writer = SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties))?;
		let kinds = columns.into_iter().map(|(_, kind, _)| kind).collect();
		Ok(Self { writer, kinds })
	}

	/// Writes rows, as a group.
	pub fn write(&mut self, rows: &[Vec<Value>]) -> Result<()> {
		if rows.is_empty() {
			return Ok(());
		}
		let mut group = self.writer.next_row_group()?;
		for (place, kind) in self.kinds.iter().enumerate() {
			let cells = rows.iter().map(|row| row.get(place).unwrap_or(&Value::Null));
			write_column(&mut group, *kind, cells)?;
		}
		group.close().context("A Parquet file cannot be written")?;
		Ok(())
	}

	/// Ends the file.
	pub fn finish(self) -> Result<()> {
		self.writer.close().context("A Parquet file cannot be written")?;
		Ok(())
	}
}

fn write_column<'a>(
	group: &mut SerializedRowGroupWriter<'_, File>,
	kind: Kind,
	cells: impl Iterator<Item = &'a Value> + Clone,
) -> Result<()> {
	let Some(mut column) = group.next_column()? else { return Ok(()) };
	// 1 where there is something, 0 where it is null.
	let there: Vec<i16> = cells.clone().map(|cell| (*cell != Value::Null).into()).collect();
	match kind {
		Kind::Integer | Kind::Time => {
			let numbers: Vec<i64> = cells.filter_map(integer).collect();
			column.typed::<Int64Type>().write_batch(&numbers, Some(&there), None)?;
		},
		Kind::Boolean => {
			let answers: Vec<bool> = cells.filter_map(integer).map(|number| number != 0).collect();
			column.typed::<BoolType>().write_batch(&answers, Some(&there), None)?;
		},
		_ => {
			let texts: Vec<ByteArray> = cells.filter_map(text).collect();
			column.typed::<ByteArrayType>().write_batch(&texts, Some(&there), None)?;
		},
	}
	column.close().context("A column of a Parquet file cannot be written")
}

fn integer(cell: &Value) -> Option<i64> {
	match cell {
		Value::Integer(number) => Some(*number),
		Value::Boolean(is_so) => Some((*is_so).into()),
		Value::Text(_) | Value::Null => None,
	}
}

fn text(cell: &Value) -> Option<ByteArray> {
	match cell {
		Value::Text(text) => Some(ByteArray::from(text.as_str())),
		_ => None,
	}
}
